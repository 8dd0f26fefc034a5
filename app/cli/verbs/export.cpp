#include "app/base/text.h"
#include "app/cli/call.h"
#include "app/cli/out_file.h"
#include "app/cli/values.h"
#include "app/cli/verb.h"
#include "app/cli/wording.h"
#include "app/records/diary_document.h"

namespace aftercare::cli {
namespace {

using records::Json;

std::string written_words(const DiaryPages& pages)
{
    const std::vector<std::string> parts = {
        counted(pages.pain.size(), "pain entry", "pain entries"),
        counted(pages.measures.size(), "questionnaire answered", "questionnaires answered"),
        counted(pages.runs.size(), "routine done", "routines done"),
        counted(pages.own_routines.size(), "routine of your own", "routines of your own"),
        counted(pages.plan.size(), "plan item", "plan items"),
        counted(pages.sessions.size(), "session", "sessions"),
        counted(pages.visits.size(), "visit", "visits"),
        counted(pages.rules.size(), "reminder", "reminders"),
    };
    return "Written: " + join(parts, ", ") + ".";
}

Json counts_json(const DiaryPages& pages)
{
    const auto number = [](const auto& rows) { return Json(static_cast<std::int64_t>(rows.size())); };
    return Json::Object{
        {"pain_entries", number(pages.pain)},
        {"pain_versions", number(pages.versions)},
        {"measures", number(pages.measures)},
        {"day_marks", number(pages.marks)},
        {"routine_runs", number(pages.runs)},
        {"own_routines", number(pages.own_routines)},
        {"plan", number(pages.plan)},
        {"sessions", number(pages.sessions)},
        {"appointments", number(pages.visits)},
        {"reminders", number(pages.rules)},
        {"occurrences", number(pages.occurrences)},
    };
}

Result<> export_json(const Words& words, Call& call)
{
    TRY_LET(days, days_in(words, call.today()));
    TRY_LET(app, call.diary());
    TRY_LET(pages, app->pages(days.from, days.to));
    const auto text = records::document(records::json_of(pages, {days.from, days.to, call.now()}, call.zone()));
    TRY(write_out(words, call, text));
    call.confirm(written_words(pages));
    if (pages.unreadable > 0)
        call.remark("Some reminders or settings in the diary cannot be read and are not in the file. Look at "
                    "aftercare doctor.");
    if (call.wants_json()) call.print(counts_json(pages));
    return {};
}

constexpr auto document_help = R"(The file is one JSON document in UTF-8 that anyone who can open it can read, so
keep it where you keep your diary. Its members:
  format, version   "aftercare-diary" and 1
  exported_at, zone when and where it was written
  from, to          the days that were asked for, or null
  settings          what is chosen in the settings
  pain_entries      as pain list --json writes them, newest first
  pain_versions     what an entry said before each change, until when
  measures          the questionnaires as measure show --json writes them
  day_marks         days of rest, flare-ups, and days about which nothing is said
  routine_runs      each time a routine was followed, and how it felt
  own_routines      your own routines with their steps
  plan              what your clinician gave you, in its order
  sessions          the treatments you had
  appointments      visits, those that have passed too
  reminders         the rules
  occurrences       each time a rule was due, and what was answered
Own routines, the plan, reminders and settings belong to no day: all of them are
always there.

Example:
  aftercare export json --out diary.json --from 2026-01-01
)";

}  // namespace

std::vector<Verb> export_verbs()
{
    return {{"export json",
             "Write the whole diary to a file that other programs can read.",
             {},
             {{"--out", "PATH", "the file, such as diary.json", true},
              {"--from", "DAY", "what was recorded from this day on"},
              {"--to", "DAY", "what was recorded up to this day"},
              {"--force", "", "replace a file of that name"}},
             document_help,
             export_json}};
}

}  // namespace aftercare::cli
