#include "app/program/tour.h"

#include "app/guidance/strings.h"
#include "app/program/font_data.h"
#include "app/program/tour_day.h"
#include "app/program/tour_guide.h"
#include "platform/desktop/glfw_window.h"
#include "platform/linux/folders.h"
#include "platform/null/counting_chance.h"
#include "platform/null/fixed_zones.h"
#include "platform/null/immediate_errands.h"
#include "platform/null/null_background.h"
#include "platform/null/recording_calendars.h"
#include "platform/null/recording_notifier.h"
#include "platform/null/recording_presence.h"
#include "platform/null/recording_sounds.h"
#include "platform/null/recording_speech.h"

#include <array>
#include <cstdlib>

namespace aftercare {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

// A folder that goes away with it.
class ThrowAway {
public:
    static Result<ThrowAway> make()
    {
        auto name = (fs::temp_directory_path() / "aftercare-tour-XXXXXX").string();
        if (!::mkdtemp(name.data()))
            return fail(ErrorKind::Io, "No folder for the tour's diary could be made. Look whether the disk is full.");
        return ThrowAway(name);
    }
    explicit ThrowAway(fs::path path) : m_path(std::move(path)) {}
    ThrowAway(ThrowAway&& other) noexcept : m_path(std::exchange(other.m_path, {})) {}
    ThrowAway& operator=(ThrowAway&&) = delete;
    ~ThrowAway()
    {
        std::error_code ignored;
        if (!m_path.empty()) fs::remove_all(m_path, ignored);
    }
    const fs::path& path() const { return m_path; }

private:
    fs::path m_path;
};

// The pages by the words of the rail, and the file each picture goes to.
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> pages = {{
    {"Today", "today"},
    {"Pain log", "pain-log"},
    {"Exercises", "exercises"},
    {"Guidance", "guidance"},
    {"Follow-ups", "follow-ups"},
    {"Trends", "trends"},
    {"Settings", "settings"},
    {"Get help", "get-help"},
}};

// Into the second step, so that there is something to keep when the routine is stopped.
void finish_first_step(TourGuide& guide)
{
    for (int stride = 0; stride < 28; ++stride) guide.wait(4s);  // longer ones would look like a suspend
}

// What someone sees who opens the program for the first time; nothing is chosen.
constexpr std::array<std::string_view, 3> first_run = {"welcome", "what-it-is-not", "reminders-consent"};

Result<> show_first_run(TourGuide& guide)
{
    for (const auto name : first_run) {
        TRY(guide.picture(name));
        TRY(guide.press("Next"));
    }
    TRY(guide.picture("welcome-done"));
    for (std::size_t back = 0; back < first_run.size(); ++back) TRY(guide.press("Back"));
    return {};
}

// A day from the morning check-in to the evening reminder.
Result<> walk_through_the_day(TourGuide& guide)
{
    guide.wait(2h);
    TRY(guide.picture("good-morning"));
    TRY(guide.press("4, moderate"));
    TRY(guide.picture("level-saved"));
    guide.wait(15s);
    TRY(guide.go_to("Pain log"));
    TRY(guide.picture("pain-log"));
    TRY(guide.go_to("Today"));
    TRY(guide.press("Start routine"));
    TRY(guide.picture("get-ready"));
    for (int second = 0; second < 12; ++second) guide.wait(1s);
    TRY(guide.picture("routine"));
    TRY(guide.press("Pause"));
    TRY(guide.picture("paused"));
    TRY(guide.press("Go on"));
    finish_first_step(guide);
    TRY(guide.press("Stop"));
    TRY(guide.picture("how-does-it-feel"));
    TRY(guide.press("Skip"));
    TRY(guide.go_to("Guidance"));
    TRY(guide.picture("after-a-massage"));
    TRY(guide.fill("Search guidance", "numb"));
    TRY(guide.picture("search"));
    TRY(guide.go_to("Follow-ups"));
    TRY(guide.picture("follow-ups"));
    TRY(guide.go_to("Trends"));
    TRY(guide.picture("trends"));
    TRY(guide.go_to("Get help"));
    TRY(guide.picture("get-help"));
    guide.wait(24h);
    TRY(guide.go_to("Today"));
    return guide.picture("next-morning");
}

// What a clinic sent, as it is shown before anything of it is taken.
CalendarImport clinic_file()
{
    const auto at = [](int day, TimeOfDay time) {
        const auto local = std::chrono::sys_days{std::chrono::year{2026} / 11 / day} + time;
        return Moment{Instant{local.time_since_epoch()}, {}, "UTC"};
    };
    CalendarImport import{.read = 4, .duplicate = 1};
    import.changes.added = {{.at = at(3, 11h), .therapist = "Anna Okafor", .place = "Harbour Clinic"},
                            {.at = at(10, 11h),
                             .therapist = "Anna Okafor",
                             .place = "Harbour Clinic" }};
    import.rejected = {{ 31, "This event lasts all day and has no time. Add the visit by hand, with its time." }};
    return import;
}

Result<> show_calendar_files(TourGuide& guide)
{
    TRY(guide.press("Save as calendar file"));
    TRY(guide.picture("calendar-save"));
    TRY(guide.press("Cancel"));
    TRY(guide.press("Add visits from a calendar file"));
    TRY(guide.picture("calendar-files"));
    TRY(guide.fill("Or type where it is", "Downloads/harbour-clinic.ics"));
    TRY(guide.press("Look inside"));
    TRY(guide.picture("calendar-preview"));
    TRY(guide.press("Cancel"));
    return guide.press("Cancel");
}

Result<> show_pain_log(TourGuide& guide)
{
    TRY(guide.go_to("Pain log"));
    TRY(guide.press("Wednesday 21 October, 4, moderate"));
    TRY(guide.picture("pain-log-day"));
    TRY(guide.press("Close this day"));
    TRY(guide.press("Search and filter"));
    TRY(guide.fill("Words in notes or medicines", "walk"));
    TRY(guide.press("Filters"));
    TRY(guide.picture("pain-log-search"));
    return guide.press("Close the search");
}

Result<> show_every_page(TourGuide& guide)
{
    for (const auto& [name, file] : pages) {
        TRY(guide.go_to(name));
        TRY(guide.picture(file));
    }
    TRY(guide.go_to("Pain log"));
    TRY(guide.press("Questions once a month"));
    TRY(guide.picture("questions"));
    TRY(show_pain_log(guide));
    TRY(guide.go_to("Exercises"));
    TRY(guide.press("My plan"));
    TRY(guide.picture("my-plan"));
    TRY(guide.press("Routines"));
    TRY(guide.picture("routines"));
    TRY(guide.press("Make a routine"));
    TRY(guide.picture("new-routine"));
    TRY(guide.press("Cancel"));
    TRY(guide.press("Morning mobility, 6 min, 9 steps"));
    TRY(guide.press("Make my own version"));
    TRY(guide.picture("routine-editor"));
    TRY(guide.press("Cancel"));
    TRY(guide.press("Start routine"));
    TRY(guide.picture("before-a-routine"));
    TRY(guide.press("Cancel"));
    TRY(guide.press("Log"));
    TRY(guide.picture("exercise-log"));
    TRY(guide.press("Library"));
    TRY(guide.go_to("Trends"));
    TRY(guide.press("Table"));
    TRY(guide.picture("trends-table"));
    TRY(guide.press("Chart"));
    TRY(guide.go_to("Follow-ups"));
    TRY(guide.press("Visits"));
    TRY(guide.picture("visits"));
    TRY(show_calendar_files(guide));
    TRY(guide.press("Reminders"));
    TRY(guide.picture("reminders"));
    TRY(guide.press("Overview"));
    TRY(guide.go_to("Today"));
    TRY(guide.press("Start routine"));
    finish_first_step(guide);
    TRY(guide.picture("player"));
    TRY(guide.press("Stop"));
    TRY(guide.picture("how-does-it-feel"));
    return guide.press("Skip");
}

constexpr std::array<std::pair<Theme, std::string_view>, 3> themes = {
    {{Theme::Light, "light-"}, {Theme::Dark, "dark-"}, {Theme::HighContrast, "high-contrast-"}}};

Result<> show_first_run_in_every_theme(TourGuide& guide)
{
    for (const auto& [theme, prefix] : themes) {
        guide.begin_chapter(prefix);
        TRY(guide.use(theme));
        TRY(show_first_run(guide));
    }
    guide.begin_chapter("large-text-");
    TRY(guide.use(Theme::Light, 200));
    TRY(show_first_run(guide));
    guide.begin_chapter("");
    return guide.use(Theme::Light);
}

Result<> show_every_theme(TourGuide& guide)
{
    guide.wait(2h);
    for (const auto& [theme, prefix] : themes) {
        guide.begin_chapter(prefix);
        TRY(guide.use(theme));
        TRY(guide.go_to("Exercises"));
        TRY(guide.press("Library"));  // not the plan, which has a picture of its own
        TRY(show_every_page(guide));
    }
    guide.begin_chapter("large-text-");
    TRY(guide.use(Theme::Light, 200));
    return show_every_page(guide);
}

}  // namespace

Result<> run_tour(const TourRequest& request)
{
    std::error_code failed;
    fs::create_directories(request.out, failed);
    if (failed)
        return fail(ErrorKind::Io, "The folder " + request.out.string() + " could not be made. Choose another.");
    TRY_LET(content, content_folder(request.places.content, this_program()));
    TRY_LET(strings, guidance::Strings::load(content, request.places.language));
    TRY_LET(diary, ThrowAway::make());
    auto window =
        GlfwWindow::create({.title = "Aftercare", .place_file = {}, .width = request.width, .height = request.height});
    if (!window) return std::move(window).failure();
    const FontData fonts(font_folder(this_program()));
    const auto library = load_guidance(content, request.places.language);
    ManualClock clock(tour_morning());
    FixedZones zones;
    CountingChance chance;
    RecordingNotifier notifier;
    NullBackground background;
    RecordingSounds sounds;
    RecordingSpeech speech;
    RecordingPresence presence;
    ImmediateErrands errands;
    RecordingCalendars calendars;
    calendars.files = {{"Downloads/harbour-clinic.ics", clock.now() - 20h},
                       {"Documents/visits.ics", clock.now() - 200h}};
    calendars.brings = clinic_file();
    App app(diary.path(), library, strings,
            {clock, zones, chance, notifier, background, sounds, speech, presence, errands, &calendars});
    if (!app.state().diary_problem.empty()) return fail(ErrorKind::Io, app.state().diary_problem);
    Inbox inbox;
    // The window paints from Dear ImGui's context, so it must go first.
    ui::Ui ui(strings, fonts.files());
    const auto screen = std::move(*window);
    TourGuide guide(app, ui, *screen, inbox, clock, request.out);
    TRY(request.every_theme ? show_first_run_in_every_theme(guide) : show_first_run(guide));
    TRY(guide.press("Skip"));
    TRY(live_until_the_tour(app));
    app.carry_out(0, DismissNotice{});
    return request.every_theme ? show_every_theme(guide) : walk_through_the_day(guide);
}

}  // namespace aftercare
