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

// Where the file is not what the diary is.
void say_what_differs(const records::CalendarFile& file, Call& call)
{
    if (file.visits > 0) call.remark("Visits last an hour in it: how long they take is not known.");
    if (file.unrepeatable > 0)
        call.remark("Reminders that count from a session, from the last answer or many times a day cannot repeat in a "
                    "calendar: only those known to come are in the file.");
    if (file.timeless > 0)
        call.remark(counted(file.timeless, "reminder is", "reminders are") +
                    " not in it: when they come is not known before a session or an answer.");
    if (file.cancelled > 0)
        call.remark("Cancelled in it, because they were in earlier files and are gone here: " +
                    counted(file.cancelled, "event", "events") + ".");
}

Result<> export_ics(const Words& words, Call& call)
{
    TRY_LET(days, days_in(words, call.today()));
    TRY_LET(app, call.diary());
    TRY_LET(pages, app->calendar(days.from, days.to));
    const auto& state = app->state();
    const auto file = records::write_calendar(pages, state.follow_ups.coming, state.settings, call.zone(), call.now());
    TRY(write_out(words, call, file.text));
    TRY(app->carry_out(NoteCalendarSaved{file.exported}));
    call.confirm("Written: " + counted(file.visits, "visit", "visits") + ", " +
                 counted(file.sessions, "session", "sessions") + ", " +
                 counted(file.reminders, "reminder", "reminders") + ".");
    say_what_differs(file, call);
    if (call.wants_json())
        call.print(records::Json::Object{{"visits", static_cast<std::int64_t>(file.visits)},
                                         {"sessions", static_cast<std::int64_t>(file.sessions)},
                                         {"reminders", static_cast<std::int64_t>(file.reminders)},
                                         {"cancelled", static_cast<std::int64_t>(file.cancelled)},
                                         {"left_out", static_cast<std::int64_t>(file.timeless)}});
    return {};
}

records::Json json_of(const RejectedEvent& one)
{
    return records::Json::Object{{"line", one.line},
                                 {"reason", one.reason},
                                 {"title", records::text_or_null(one.title)},
                                 {"when", records::text_or_null(one.when)}};
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
        {"older", number(import.older)},
        {"rejected", records::array_of(import.rejected, [](const RejectedEvent& one) { return json_of(one); })},
    };
}

std::string words_of(const AppointmentDetails& details, Call& call)
{
    auto text = moment_text(call.strings(), details.at);
    for (const auto* more : {&details.therapist, &details.place})
        if (!more->empty()) text += ", " + *more;
    return text;
}

std::string words_of(const RejectedEvent& one)
{
    auto text = "Line " + std::to_string(one.line);
    for (const auto* more : {&one.title, &one.when})
        if (!more->empty()) text += ", " + *more;
    return text + ": " + one.reason;
}

std::string capital(std::string word)
{
    if (word.front() >= 'a' && word.front() <= 'z') word.front() += 'A' - 'a';
    return word;
}

void list_all(const CalendarImport& import, bool only_looked, Call& call)
{
    auto page = call.page();
    const auto list = [&](const std::string& heading, const auto& rows, const auto& words) {
        if (!rows.empty()) page.heading(heading);
        for (const auto& row : rows) page.paragraph(words(row), 2, "- ");
    };
    const auto heading = [&](const std::string& done) { return only_looked ? "Would be " + done : capital(done); };
    const auto visit_words = [&](const Appointment& visit) { return words_of(visit.details, call); };
    const auto& changes = import.changes;
    list(heading("added"), changes.added, [&](const AppointmentDetails& details) { return words_of(details, call); });
    list(heading("changed"), changes.changed, visit_words);
    list(heading("removed"), changes.removed, visit_words);
    list("Left out", import.rejected, [](const RejectedEvent& one) { return words_of(one); });
    call.print(page);
}

void show(const CalendarImport& import, bool only_looked, Call& call)
{
    list_all(import, only_looked, call);
    const auto& changes = import.changes;
    const auto count = [](std::size_t number) { return ": " + std::to_string(number); };
    auto words = "Events read" + count(import.read) + (only_looked ? ". To add" : ". Added") +
                 count(changes.added.size()) + (only_looked ? ", to change" : ", changed") +
                 count(changes.changed.size()) + (only_looked ? ", to remove" : ", removed") +
                 count(changes.removed.size()) + ", already there" + count(import.duplicate) + ", already over" +
                 count(import.past) + ", left out" + count(import.rejected.size());
    if (import.older > 0) words += ", older than what is here" + count(import.older);
    call.confirm(words + ".");
    if (import.cut_short) call.remark("Repeating events are taken for one year, and at most 60 times.");
    if (only_looked) call.confirm("Nothing was written.");
    else if (changes.is_empty()) call.confirm("Nothing has changed.");
    else call.confirm("Take it back with: aftercare undo");
}

Result<> import_ics(const Words& words, Call& call)
{
    TRY_LET(text, read_file(std::filesystem::path(*words.last("PATH")), records::largest_calendar));
    TRY_LET(app, call.diary());
    TRY_LET(known, app->known_visits());
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
         "Read into a calendar again, a newer file updates what an older one brought, and cancels what is gone here.\n"
         "Notes of sessions and pain levels are not in it.\n",
         export_ics},
        {"import ics",
         "Add the visits of a calendar file, such as one from a clinic.",
         {{"PATH", "The .ics file."}},
         {{"--dry-run", "", "show what would be added, and write nothing"}},
         "The same file again doubles nothing: what has changed in it is changed here, what was cancelled is removed.\n"
         "What you changed stays, and an older file changes nothing.\n",
         import_ics},
    };
}

}  // namespace aftercare::cli
