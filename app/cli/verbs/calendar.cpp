#include "app/cli/call.h"
#include "app/cli/files.h"
#include "app/cli/out_file.h"
#include "app/cli/values.h"
#include "app/cli/verb.h"
#include "app/cli/wording.h"
#include "app/records/icalendar.h"

#include <filesystem>

namespace aftercare::cli {
namespace {

Result<> export_ics(const Words& words, Call& call)
{
    TRY_LET(days, days_in(words, call.today()));
    TRY_LET(app, call.diary());
    TRY_LET(pages, app->calendar(days.from, days.to));
    const auto& state = app->state();
    const auto file = records::write_calendar(pages, state.follow_ups.coming, state.settings, call.zone(), call.now());
    TRY(write_out(words, call, file.text));
    call.confirm("Written: " + counted(file.visits, "visit", "visits") + ", " +
                 counted(file.sessions, "session", "sessions") + ", " +
                 counted(file.reminders, "reminder", "reminders") + ".");
    if (file.unrepeatable > 0)
        call.remark("Reminders that count from a session, from the last answer or many times a day cannot repeat in a "
                    "calendar: only those known to come are in the file.");
    if (call.wants_json())
        call.print(records::Json::Object{{"visits", static_cast<std::int64_t>(file.visits)},
                                         {"sessions", static_cast<std::int64_t>(file.sessions)},
                                         {"reminders", static_cast<std::int64_t>(file.reminders)}});
    return {};
}

records::Json json_of(const CalendarImport& import)
{
    const auto number = [](std::size_t count) { return records::Json(static_cast<std::int64_t>(count)); };
    return records::Json::Object{
        {"read", number(import.read)},
        {"added", number(import.changes.added.size())},
        {"changed", number(import.changes.changed.size())},
        {"removed", number(import.changes.removed.size())},
        {"duplicate", number(import.duplicate)},
        {"past", number(import.past)},
        {"rejected",
         records::array_of(import.rejected,
                           [](const RejectedEvent& one) {
                               return records::Json(records::Json::Object{{"line", one.line}, {"reason", one.reason}});
                           })},
    };
}

void show(const CalendarImport& import, bool only_looked, Call& call)
{
    auto page = call.page();
    const auto list = [&](std::string_view heading, const auto& rows, const auto& words) {
        if (!rows.empty()) page.heading(heading);
        for (const auto& row : rows) page.paragraph(words(row), 2, "- ");
    };
    const auto visit_words = [&](const AppointmentDetails& details) {
        auto text = moment_text(call.strings(), details.at);
        for (const auto* more : {&details.therapist, &details.place})
            if (!more->empty()) text += ", " + *more;
        return text;
    };
    const auto& changes = import.changes;
    list(only_looked ? "Would be added" : "Added", changes.added, visit_words);
    list(only_looked ? "Would be changed" : "Changed", changes.changed,
         [&](const Appointment& one) { return visit_words(one.details); });
    list("Left out", import.rejected,
         [](const RejectedEvent& one) { return "Line " + std::to_string(one.line) + ": " + one.reason; });
    call.print(page);
    call.confirm("Events read: " + std::to_string(import.read) + ". Added: " + std::to_string(changes.added.size()) +
                 ", changed: " + std::to_string(changes.changed.size()) + ", removed: " +
                 std::to_string(changes.removed.size()) + ", already there: " + std::to_string(import.duplicate) +
                 ", already over: " + std::to_string(import.past) +
                 ", left out: " + std::to_string(import.rejected.size()) + ".");
    if (import.cut_short) call.remark("Repeating events are taken for one year, and at most 60 times.");
    call.confirm(only_looked ? "Nothing was written." : "Take it back with: aftercare undo");
}

Result<> import_ics(const Words& words, Call& call)
{
    TRY_LET(text, read_file(std::filesystem::path(*words.last("PATH")), records::largest_calendar));
    TRY_LET(app, call.diary());
    TRY_LET(known, app->appointments({}, {}));
    TRY_LET(import, records::read_calendar(text, known, call.zone(), call.now()));
    const bool only_looked = words.has("--dry-run");
    if (!only_looked && !import.changes.is_empty()) TRY(app->carry_out(import.changes));
    if (call.wants_json()) call.print(json_of(import));
    else show(import, only_looked, call);
    return {};
}

}  // namespace

std::vector<Verb> calendar_verbs()
{
    return {
        {"export ics",
         "Write visits, sessions and reminders to a calendar file.",
         {},
         {{"--out", "PATH", "the file, such as aftercare.ics", true},
          {"--from", "DAY", "visits and sessions from this day on"},
          {"--to", "DAY", "visits and sessions up to this day"},
          {"--force", "", "replace a file of that name"}},
         "Read into a calendar again, a newer file updates what an older one brought. Notes of sessions and pain "
         "levels\n"
         "are not in it.\n",
         export_ics},
        {"import ics",
         "Add the visits of a calendar file, such as one from a clinic.",
         {{"PATH", "the .ics file"}},
         {{"--dry-run", "", "show what would be added, and write nothing"}},
         "The same file again doubles nothing: what has changed is changed here, what was cancelled is removed.\n",
         import_ics},
    };
}

}  // namespace aftercare::cli
