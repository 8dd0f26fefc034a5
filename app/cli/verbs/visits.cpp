#include "app/base/text.h"
#include "app/cli/broken_words.h"
#include "app/cli/call.h"
#include "app/cli/coming_words.h"
#include "app/cli/ids.h"
#include "app/cli/values.h"
#include "app/cli/verb.h"
#include "app/cli/wording.h"
#include "app/core/visit_reminders.h"
#include "app/records/json_diary.h"

#include <algorithm>

namespace aftercare::cli {
namespace {

// The row in the list it stands in.
template <class Row, class Id>
Result<Row> row_of(const std::vector<Row>& rows, const Id& id, const char* missing)
{
    const auto row = std::ranges::find(rows, id, &Row::id);
    if (row != rows.end()) return *row;
    return fail(ErrorKind::NotFound, missing);
}

constexpr auto no_visit = "There is no visit with that id. Look at aftercare appointment list.";

Result<Appointment> visit_of(const App& app, AppointmentId id)
{
    TRY_LET(visits, app.appointments({}, {}));
    return row_of(visits, id, no_visit);
}

Result<AppointmentId> id_in(const Words& words, const App& app)
{
    TRY_LET(visits, app.appointments({}, {}));
    return id_among(*words.last("ID"), "visit", visits, &Appointment::id);
}

// The visit or the session.
Result<Uuid> id_to_repeat(const Words& words, const App& app)
{
    std::vector<Id<struct AnyTag>> known;
    TRY_LET(visits, app.appointments({}, {}));
    for (const auto& one : visits) known.emplace_back(one.id.value());
    for (const auto& one : app.state().follow_ups.sessions) known.emplace_back(one.id.value());
    TRY_LET(id, id_among(*words.last("--repeat-of"), "visit or session", known, std::identity{}));
    return id.value();
}

// Overwrites the text when the option was given.
Result<> read_text(const Words& words, std::string_view option, std::string& into, std::size_t longest)
{
    if (const auto given = words.last(option)) into = *given;
    return check_option_text(option, into, longest);
}

// Overwrites what was given, and leaves the rest.
Result<> read_visit(const Words& words, Call& call, AppointmentDetails& details)
{
    TRY_LET(at, moment_in(words, "--at", call.now(), call.zone()));
    if (at) details.at = *at;
    TRY(read_text(words, "--with", details.therapist, longest_name));
    TRY(read_text(words, "--place", details.place, longest_name));
    TRY(read_text(words, "--note", details.note, longest_note));
    if (words.has("--remind")) details.remind_before.clear();
    for (const auto& text : words.all("--remind")) {
        TRY_LET(before, span_of("--remind", text));
        if (std::ranges::find(details.remind_before, before) == details.remind_before.end())
            details.remind_before.push_back(before);
    }
    if (words.has("--no-remind")) details.remind_before.clear();
    return {};
}

// What a person should know who has just asked for reminders.
void remark_on_reminders(const AppointmentDetails& visit, const App& app, Call& call)
{
    const auto passed = remark_on_passed(visit, call.now(), call.zone());
    if (!passed.empty()) call.remark(passed);
    if (passed_reminders(visit, call.now(), call.zone()).size() < visit.remind_before.size())
        remark_on_agent(app.state(), call);
}

Result<> show_visit(Call& call, const App& app, const std::optional<Uuid>& made, std::string_view sentence)
{
    call.confirm(sentence);
    if (!call.wants_json()) {
        call.print_made(made);
        return {};
    }
    TRY_LET(visit, visit_of(app, AppointmentId(*made)));
    call.print(records::json_of(visit));
    return {};
}

// The same again, `--in` after it: whole days keep the wall-clock time.
Result<AppointmentDetails> repeated(const Words& words, Call& call, const App& app)
{
    TRY_LET(id, id_to_repeat(words, app));
    TRY_LET(in, span_in(words, "--in"));
    AppointmentDetails details{.at = {}, .therapist = "", .place = "", .remind_before = {}};
    if (const auto visit = visit_of(app, AppointmentId(id))) {
        details = visit->details;
        details.calendar_uid.clear();
        details.calendar_version = {};
        details.note.clear();  // what was to be brought that time
    } else {
        constexpr auto neither = "There is no visit or session with that id. The lists show the ids.";
        const TreatmentSessionId session_id(id);
        TRY_LET(session, row_of(app.state().follow_ups.sessions, session_id, neither));
        details.at = session.details.at;
        details.therapist = session.details.therapist;
        details.place = session.details.place;
    }
    details.at = same_time_on(details.at, in.value_or(std::chrono::weeks{1}), call.zone());
    return details;
}

Result<> add_appointment(const Words& words, Call& call)
{
    const bool again = words.has("--repeat-of");
    if (!again && !words.has("--at"))
        return fail(ErrorKind::Invalid, "Say when the visit is with --at MOMENT, or book one again with --repeat-of.");
    if (!again && words.has("--in")) return fail(ErrorKind::Invalid, "--in goes with --repeat-of ID.");
    AppointmentDetails details{.at = {}, .therapist = "", .place = "", .remind_before = {}};
    TRY(read_visit(words, call, details));
    TRY_LET(app, call.diary());
    if (again) {
        TRY_LET(same, repeated(words, call, *app));
        details = same;
        TRY(read_visit(words, call, details));
    }
    TRY_LET(made, app->carry_out(AddAppointment{details}));
    TRY(show_visit(call, *app, made, "Visit saved. Take it back with: aftercare undo"));
    remark_on_reminders(details, *app, call);
    return {};
}

Result<> edit_appointment(const Words& words, Call& call)
{
    TRY_LET(app, call.diary());
    TRY_LET(id, id_in(words, *app));
    TRY_LET(visit, visit_of(*app, id));
    TRY(read_visit(words, call, visit.details));
    TRY_LET(made, app->carry_out(EditAppointment{id, visit.details}));
    TRY(show_visit(call, *app, made, "Visit changed. Take it back with: aftercare undo"));
    if (words.has("--at") || words.has("--remind")) remark_on_reminders(visit.details, *app, call);
    return {};
}

// As it is shown once it is gone; one that cannot be read too.
Result<records::Json> visit_json(const App& app, AppointmentId id)
{
    const auto& broken = app.state().follow_ups.broken_visits;
    const auto found = std::ranges::find(broken, std::optional(id), &BrokenVisit::id);
    if (found != broken.end()) return records::json_of(*found);
    TRY_LET(visit, visit_of(app, id));
    return records::json_of(visit);
}

Result<> remove_appointment(const Words& words, Call& call)
{
    TRY_LET(app, call.diary());
    TRY_LET(id, id_in(words, *app));
    TRY_LET(json, visit_json(*app, id));
    TRY(app->carry_out(RemoveAppointment{id}));
    call.confirm("Visit removed. Take it back with: aftercare undo");
    if (call.wants_json()) call.print(json);
    return {};
}

// "reminder 1 day before (passed), 2 hours before"
std::string reminders_text(const AppointmentDetails& visit, Call& call)
{
    const auto passed = passed_reminders(visit, call.now(), call.zone());
    std::vector<std::string> each;
    for (const auto before : visit.remind_before) {
        const bool is_over = std::ranges::find(passed, before) != passed.end();
        each.push_back(before_words({before}) + (is_over ? " (passed)" : ""));
    }
    return each.empty() ? "no reminder" : "reminder " + join(each, ", ");
}

// A visit keeps its time though this computer no longer knows its zone.
bool has_unknown_zone(const Appointment& visit, Call& call)
{
    const auto& zone = visit.details.at.zone;
    return !zone.empty() && zone != call.zone().name() && !call.host().zones.named(zone);
}

void show_listed(const Appointment& visit, Call& call, Page& page)
{
    const auto& told = visit.details;
    page.paragraph(moment_text(call.strings(), told.at, call.zone()) +
                   (told.therapist.empty() ? "" : ", " + told.therapist));
    if (!told.place.empty()) page.paragraph(told.place, 4);
    if (!told.note.empty()) page.paragraph(told.note, 4);
    if (told.at.at > call.now()) page.paragraph(reminders_text(told, call), 4);
    if (has_unknown_zone(visit, call))
        page.paragraph(
            "Its time zone, " + told.at.zone + ", is not known here any more; the time is the one that was noted.", 4);
    page.line("    " + visit.id.text());
}

Result<> list_appointments(const Words& words, Call& call)
{
    TRY_LET(from, day_in(words, "--from", call.today()));
    TRY_LET(to, day_in(words, "--to", call.today()));
    TRY_LET(app, call.diary());
    TRY_LET(visits, app->appointments(from ? from : call.today(), to));
    const auto& broken = app->state().follow_ups.broken_visits;
    if (call.wants_json()) {
        records::Json::Array all;
        for (const auto& visit : visits) all.push_back(records::json_of(visit));
        for (const auto& visit : broken) all.push_back(records::json_of(visit));
        call.print(std::move(all));
        return {};
    }
    if (visits.empty() && broken.empty())
        call.remark("No visits on these days. Plan one with: aftercare appointment add --at MOMENT");
    auto page = call.page();
    for (const auto& visit : visits) show_listed(visit, call, page);
    for (const auto& visit : broken) add_broken(page, "visit", visit, "appointment remove");
    call.print(page);
    return {};
}

constexpr std::string_view visit_examples = R"(Examples:
  aftercare appointment add --at 2026-01-12T10:30 --with Sam --remind 1d --remind 2h
  aftercare appointment add --repeat-of ID --in 14d
)";

std::vector<Option> visit_options(std::string_view when)
{
    return {{"--at", "MOMENT", when},
            {"--with", "NAME", "whom you visit"},
            {"--place", "TEXT", "where"},
            {.name = "--remind", .value = "SPAN", .help = "how long before it to remind", .many = true},
            {"--note", "TEXT", "anything else"}};
}

Verb add_verb()
{
    auto options = visit_options("when it will be");
    options.push_back({"--repeat-of", "ID", "book this visit or session again: same person, place and time of day"});
    options.push_back({"--in", "SPAN", "with --repeat-of: how long after it; 7d unless said"});
    return {"appointment add", "Plan a visit, and be reminded of it.", {}, options, visit_examples, add_appointment};
}

Verb edit_verb()
{
    auto options = visit_options("when it will be instead");
    options.push_back({"--no-remind", "", "do not remind of it"});
    return {"appointment edit",
            "Change a visit; what is not given stays as it is. Its reminders move with it.",
            {{"ID", "The id of the visit, from appointment list."}},
            options,
            "",
            edit_appointment};
}

}  // namespace

std::vector<Verb> visit_verbs()
{
    return {
        add_verb(),
        {"appointment list",
         "The visits to come, soonest first.",
         {},
         {{"--from", "DAY", "the first day; today unless said"}, {"--to", "DAY", "the last day"}},
         "",
         list_appointments},
        edit_verb(),
        {"appointment remove",
         "Remove a visit and its reminders.",
         {{"ID", "The id of the visit, from appointment list."}},
         {},
         "",
         remove_appointment},
    };
}

}  // namespace aftercare::cli
