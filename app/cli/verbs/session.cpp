#include "app/cli/broken_words.h"
#include "app/cli/call.h"
#include "app/cli/ids.h"
#include "app/cli/values.h"
#include "app/cli/verb.h"
#include "app/cli/wording.h"
#include "app/records/json_diary.h"

#include <algorithm>

namespace aftercare::cli {
namespace {

Result<TreatmentSession> session_of(const App& app, TreatmentSessionId id)
{
    const auto& sessions = app.state().follow_ups.sessions;
    const auto found = std::ranges::find(sessions, id, &TreatmentSession::id);
    if (found != sessions.end()) return *found;
    return fail(ErrorKind::NotFound, "There is no session with that id. Look at aftercare session list.");
}

Result<> read_levels(const Words& words, SessionDetails& details)
{
    TRY_LET(before, level_in(words, "--before"));
    TRY_LET(after, level_in(words, "--after"));
    TRY_LET(next_day, level_in(words, "--next-day"));
    if (before) details.before = before;
    if (after) details.after = after;
    if (next_day) details.next_day = next_day;
    return {};
}

// Overwrites what was given, and leaves the rest.
Result<> read_session(const Words& words, Call& call, SessionDetails& details)
{
    const auto read = [&](std::string_view option, std::string& into, std::size_t longest) -> Result<> {
        if (const auto given = words.last(option)) into = *given;
        return check_option_text(option, into, longest);
    };
    TRY_LET(at, moment_in(words, "--at", call.now(), call.zone()));
    if (at) details.at = *at;
    TRY(read("--with", details.therapist, longest_name));
    TRY(read("--place", details.place, longest_name));
    TRY(read("--note", details.note, longest_note));
    TRY(read("--instructions", details.instructions, longest_note));
    TRY_LET(techniques, terms_in<Technique>(words, "--technique", "technique"));
    if (words.has("--technique")) details.techniques = techniques;
    return read_levels(words, details);
}

Result<> show_made(Call& call, const App& app, const std::optional<Uuid>& made, std::string_view sentence)
{
    call.confirm(sentence);
    if (!call.wants_json()) {
        call.print_made(made);
        return {};
    }
    TRY_LET(session, session_of(app, TreatmentSessionId(*made)));
    call.print(records::json_of(session));
    return {};
}

Result<> add(const Words& words, Call& call)
{
    SessionDetails details;
    TRY(read_session(words, call, details));
    TRY_LET(app, call.diary());
    TRY_LET(made, app->carry_out(AddSession{details}));
    return show_made(call, *app, made, "Session saved. Take it back with: aftercare undo");
}

Result<TreatmentSessionId> id_in(const Words& words, const App& app)
{
    return id_among(*words.last("ID"), "session", app.state().follow_ups.sessions, &TreatmentSession::id);
}

Result<> edit(const Words& words, Call& call)
{
    TRY_LET(app, call.diary());
    TRY_LET(id, id_in(words, *app));
    TRY_LET(session, session_of(*app, id));
    TRY(read_session(words, call, session.details));
    TRY_LET(made, app->carry_out(EditSession{id, session.details}));
    return show_made(call, *app, made, "Session changed. Take it back with: aftercare undo");
}

// As it is shown once it is gone; one that cannot be read too.
Result<records::Json> json_of_id(const App& app, TreatmentSessionId id)
{
    const auto& broken = app.state().follow_ups.broken_sessions;
    const auto found = std::ranges::find(broken, std::optional(id), &BrokenSession::id);
    if (found != broken.end()) return records::json_of(*found);
    TRY_LET(session, session_of(app, id));
    return records::json_of(session);
}

Result<> remove(const Words& words, Call& call)
{
    TRY_LET(app, call.diary());
    TRY_LET(id, id_in(words, *app));
    TRY_LET(json, json_of_id(*app, id));
    TRY(app->carry_out(RemoveSession{id}));
    call.confirm("Session removed. Take it back with: aftercare undo");
    if (call.wants_json()) call.print(json);
    return {};
}

void add_session(const TreatmentSession& session, Call& call, Page& page)
{
    const auto& told = session.details;
    page.paragraph(moment_text(call.strings(), told.at) + (told.therapist.empty() ? "" : ", " + told.therapist));
    const auto field = [&](std::string_view label, const std::string& words) {
        if (!words.empty()) page.paragraph(std::string(label) + words, 4);
    };
    field("", told.place);
    field("", terms_text(call.strings(), "technique", told.techniques));
    field("before: ", level_text(told.before));
    field("after: ", level_text(told.after));
    field("next day: ", level_text(told.next_day));
    field("", told.note);
    field("to do: ", told.instructions);
    page.line("    " + session.id.text());
}

Result<> list(const Words& words, Call& call)
{
    TRY_LET(from, day_in(words, "--from", call.today()));
    TRY_LET(to, day_in(words, "--to", call.today()));
    TRY_LET(app, call.diary());
    auto sessions = app->state().follow_ups.sessions;
    std::erase_if(sessions, [&](const TreatmentSession& one) {
        return (from && one.details.at.day() < *from) || (to && one.details.at.day() > *to);
    });
    const auto& broken = app->state().follow_ups.broken_sessions;
    if (call.wants_json()) {
        records::Json::Array all;
        for (const auto& session : sessions) all.push_back(records::json_of(session));
        for (const auto& session : broken) all.push_back(records::json_of(session));
        call.print(std::move(all));
        return {};
    }
    if (sessions.empty() && broken.empty())
        call.remark("No sessions on these days. Note one with: aftercare session add --at MOMENT");
    auto page = call.page();
    for (const auto& session : sessions) add_session(session, call, page);
    for (const auto& session : broken) add_broken(page, "session", session, "session remove");
    call.print(page);
    return {};
}

constexpr std::string_view techniques =
    R"(Techniques: swedish, deep_tissue, trigger_point, myofascial_release, sports, thai,
  physiotherapy, exercise, acupuncture, chiropractic, other

Example:
  aftercare session add --at 2026-01-05T16:00 --technique swedish --before 5 --after 3
)";

std::vector<Option> session_options(bool new_one)
{
    return {{"--at", "MOMENT", "when it was", new_one},
            {"--with", "NAME", "who treated you"},
            {"--place", "TEXT", "where"},
            {.name = "--technique", .value = "ID", .help = "what was done", .many = true},
            {"--before", "N", "pain before it, 0 to 10"},
            {"--after", "N", "pain right after it, 0 to 10"},
            {"--next-day", "N", "pain the day after, 0 to 10"},
            {"--note", "TEXT", "anything else"},
            {"--instructions", "TEXT", "what the therapist said to do"}};
}

}  // namespace

std::vector<Verb> session_verbs()
{
    const Operand id{"ID", "The id of the session, from session list."};
    return {
        {"session add",
         "Note a massage, physiotherapy or other treatment you had.",
         {},
         session_options(true),
         techniques,
         add},
        {"session list",
         "The sessions you noted, newest first.",
         {},
         {{"--from", "DAY", "the first day"}, {"--to", "DAY", "the last day"}},
         "",
         list},
        {"session edit",
         "Change a session; what is not given stays as it is.",
         {id},
         session_options(false),
         techniques,
         edit},
        {"session remove", "Remove a session.", {id}, {}, "", remove},
    };
}

}  // namespace aftercare::cli
