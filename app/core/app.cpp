#include "app/core/app.h"

#include "app/core/parts.h"
#include "app/guidance/library.h"
#include "app/store/transaction.h"

#include <algorithm>
#include <utility>

namespace aftercare {
namespace {

using namespace std::chrono_literals;

constexpr auto notice_stays = 10s;
constexpr auto no_guidance = "The guidance could not be read. Install the program again; Get help still works.";

constexpr auto settings_unread = "Some settings could not be read and are as at first. Look at Settings.";

Result<> outcome_of(const Result<Done>& done)
{
    if (done) return {};
    return Failure{done.error()};
}

}  // namespace

App::Parts::Parts(const std::filesystem::path& data_folder, const guidance::Library& guidance,
                  const guidance::Strings& words, Ports given)
    : AppData(guidance, words, given)
{
    state.library = &library;
    state.diary_folder = data_folder.string();
    if (library.routines().empty() && library.articles().empty()) state.content_problem = no_guidance;
    read_clock();
    open_diary(data_folder);
    refresh_services();
}

void App::Parts::open_diary(const std::filesystem::path& folder)
{
    auto opened = Diary::open(folder, state.local_now.local(), ports.chance);
    if (!opened) return give_up(opened.error());
    diary = std::move(*opened);
    watch.emplace(*diary, ports.clock, ports.zones, ports.notifier, ports.presence);
    const auto settings = diary->settings.load();
    if (settings && !settings->problems.empty()) say(settings_unread, true, false);
    refresh_settings();
    if (diary) {
        const auto draft = diary->drafts.find(pain_form);
        if (draft) state.diary.pain_draft = *draft;
    }
    if (diary) keep_going(diary->reminders.evaluate(here()));
    refresh_all();
    // What waits already may still have to be shown: look at the first tick.
    if (!state.follow_ups.waiting.empty()) next_reminder = now();
}

void App::Parts::read_clock()
{
    state.zone = zone = ports.zones.local();
    state.now = ports.clock.precise_now();
    state.local_now = zone->moment(std::chrono::floor<std::chrono::seconds>(state.now));
    const auto today = day_of(state.local_now, state.settings);
    const bool new_day = today != std::exchange(state.today, today);
    if (new_day && diary) refresh_trend();
    state.follow_ups.paused = diary && is_paused(here());
}

Uuid App::Parts::new_id() { return Uuid::version_7(ports.clock.precise_now(), ports.chance.bytes()); }

void App::Parts::say(std::string text, bool is_error, bool can_undo)
{
    state.notice = Notice{std::move(text), is_error, can_undo, ++notices_said};
    notice_ends = state.now + notice_stays;
}

void App::Parts::answer(Ticket ticket, const Result<Done>& done)
{
    state.receipts.push_back({ticket, outcome_of(done), done ? done->made : std::nullopt});
    if (!done) return say(done.error().what, true, false);
    if (!done->said.empty()) say(done->said, false, done->can_undo);
}

Result<> App::Parts::need_diary() const
{
    if (diary) return {};
    return fail(diary_error.kind, diary_error.what);
}

Result<> App::Parts::record(std::string_view change, const std::function<Result<>()>& write)
{
    TRY(need_diary());
    return diary->journal.record(change, now(), write);
}

Result<Done> App::Parts::carry_out(const Command& command)
{
    read_clock();
    return std::visit([this](const auto& request) { return handle(request); }, command);
}

void App::Parts::tick()
{
    const auto before = now();
    read_clock();
    state.receipts.erase(state.receipts.begin(), state.receipts.begin() + static_cast<std::ptrdiff_t>(receipts_seen));
    receipts_seen = state.receipts.size();
    if (notice_ends && *notice_ends <= state.now) {
        state.notice.reset();
        notice_ends.reset();
    }
    if (player) {
        player->tick(state.now);
        show_player();
    }
    const auto has_come = [this](std::optional<Instant> at) { return at && *at <= now(); };
    if (has_come(agent_grows_old)) read_agent(now());
    if (!diary) return;
    const auto version = diary->database.data_version();
    const bool written = version && *version != std::exchange(data_version, *version);
    if (written) refresh_all();
    const bool set_back = now() < before;
    if (written || set_back || has_come(next_reminder) || has_come(watch->look_again())) run_reminders();
}

App::App(const std::filesystem::path& data_folder, const guidance::Library& library, const guidance::Strings& words,
         Ports ports)
    : m_parts(std::make_unique<Parts>(data_folder, library, words, ports))
{
}

App::~App() { m_parts->happen(QuitRequested{}); }

void App::carry_out(Ticket ticket, const Command& command)
{
    const auto done = m_parts->carry_out(command);
    if (done && done->comes_later) m_parts->picture->ticket = ticket;
    else m_parts->answer(ticket, done);
}

Result<std::optional<Uuid>> App::carry_out(const Command& command)
{
    TRY_LET(done, m_parts->carry_out(command));
    return done.made;
}

void App::handle(const PlatformEvent& event)
{
    m_parts->read_clock();
    std::visit([this](const auto& what) { m_parts->happen(what); }, event);
}

void App::tick() { m_parts->tick(); }

std::optional<PreciseInstant> App::next_wakeup() const
{
    auto next = m_parts->notice_ends;
    const auto consider = [&](std::optional<PreciseInstant> candidate) {
        if (candidate && (!next || *candidate < *next)) next = candidate;
    };
    if (m_parts->player) consider(m_parts->player->next_change());
    consider(m_parts->speech.next());
    consider(m_parts->next_reminder);
    consider(m_parts->agent_grows_old);
    if (m_parts->watch) consider(m_parts->watch->look_again());
    const auto& paused_until = state().settings.reminders_paused_until;
    if (state().follow_ups.paused && paused_until != Instant::max()) consider(paused_until);
    return next;
}

const AppState& App::state() const { return m_parts->state; }

Result<> App::diary_is_open() const { return m_parts->need_diary(); }

Result<> App::check_diary() const
{
    TRY(m_parts->need_diary());
    return m_parts->diary->database.check();
}

Result<std::vector<PainEntry>> App::pain_entries(std::optional<Day> from, std::optional<Day> to) const
{
    TRY(m_parts->need_diary());
    return m_parts->diary->pain.between(from.value_or(first_day), to.value_or(last_day));
}

Result<PainEntry> App::pain_entry(const PainEntryId& id) const
{
    TRY(m_parts->need_diary());
    return m_parts->diary->pain.find(id);
}

Result<std::vector<PainEntry>> App::pain_entries(const PainFilter& filter) const
{
    TRY(m_parts->need_diary());
    return m_parts->diary->search.find(filter);
}

Result<std::vector<PainVersion>> App::pain_versions(const PainEntryId& id) const
{
    TRY(m_parts->need_diary());
    TRY(m_parts->diary->pain.find(id));
    return m_parts->diary->pain.versions(id);
}

Result<std::vector<Appointment>> App::appointments(std::optional<Day> from, std::optional<Day> to) const
{
    TRY(m_parts->need_diary());
    return m_parts->diary->appointments.between(from.value_or(first_day), to.value_or(last_day));
}

Result<KnownVisits> App::known_visits() const
{
    TRY(m_parts->need_diary());
    return m_parts->diary->known_visits();
}

Result<CalendarPages> App::calendar(std::optional<Day> from, std::optional<Day> to) const
{
    TRY(m_parts->need_diary());
    return m_parts->diary->calendar(from.value_or(first_day), to.value_or(last_day));
}

Result<DiaryPages> App::pages(std::optional<Day> from, std::optional<Day> to) const
{
    TRY(m_parts->need_diary());
    const auto& diary = *m_parts->diary;
    const auto first = from.value_or(first_day), last = to.value_or(last_day);
    auto snapshot = store::Snapshot::take(diary.database.handle());
    if (!snapshot) return std::move(snapshot).failure();
    TRY_LET(loaded, diary.settings.load());
    TRY_LET(pain, diary.pain.between(first, last));
    TRY_LET(versions, diary.pain.versions(first, last));
    TRY_LET(measures, diary.measures.answers());
    std::erase_if(measures,
                  [&](const MeasureAnswer& one) { return one.details.for_day < first || one.details.for_day > last; });
    TRY_LET(marks, diary.marks.between(first, last));
    TRY_LET(runs, diary.exercises.between(first, last));
    TRY_LET(sessions, diary.sessions.between(first, last));
    TRY_LET(visits, diary.appointments.between(first, last));
    TRY_LET(fired, occurrences(from, to));
    TRY_LET(own_routines, diary.routines.routines());
    TRY_LET(plan, diary.plan.items());
    TRY_LET(rules, diary.rules.rules());
    TRY_LET(broken, diary.rules.broken());
    TRY_LET(broken_sessions, diary.sessions.broken());
    TRY_LET(broken_visits, diary.appointments.broken());
    return DiaryPages{loaded.settings,
                      pain,
                      versions,
                      measures,
                      marks,
                      runs,
                      sessions,
                      visits,
                      fired,
                      own_routines,
                      plan,
                      rules,
                      broken.size() + broken_sessions.size() + broken_visits.size() + loaded.problems.size()};
}

Result<std::vector<Occurrence>> App::occurrences(std::optional<Day> from, std::optional<Day> to) const
{
    TRY(m_parts->need_diary());
    const auto& zone = *m_parts->zone;
    return m_parts->diary->occurrences.between(zone.to_instant(from.value_or(first_day)),
                                               zone.to_instant(to.value_or(last_day) + std::chrono::days{1}));
}

}  // namespace aftercare
