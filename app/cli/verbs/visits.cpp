#include "app/cli/call.h"
#include "app/cli/values.h"
#include "app/cli/verb.h"
#include "app/records/json_diary.h"

#include <algorithm>

namespace aftercare::cli {
namespace {

Result<Moment> needed_moment(const Words& words, Call& call)
{
    TRY_LET(at, moment_in(words, "--at", call.now(), call.zone()));
    return *at;  // the parser has seen that it is there
}

// The row that was just made, in the list it now stands in.
template <class Rows>
void show_made(Call& call, const Rows& rows, const std::optional<Uuid>& made, std::string_view sentence)
{
    call.confirm(sentence);
    if (!call.wants_json()) return call.print_made(made);
    const auto row = std::ranges::find_if(rows, [&](const auto& one) { return one.id.value() == made; });
    call.print(row == rows.end() ? records::Json() : records::json_of(*row));
}

Result<> add_session(const Words& words, Call& call)
{
    TRY_LET(at, needed_moment(words, call));
    SessionDetails details{.at = at};
    details.therapist = words.last("--with").value_or("");
    details.note = words.last("--note").value_or("");
    TRY(check_option_text("--with", details.therapist, longest_name));
    TRY(check_option_text("--note", details.note, longest_note));
    TRY_LET(techniques, terms_in<Technique>(words, "--technique", "technique"));
    TRY_LET(before, level_in(words, "--before"));
    TRY_LET(after, level_in(words, "--after"));
    TRY_LET(next_day, level_in(words, "--next-day"));
    details.techniques = techniques;
    details.before = before;
    details.after = after;
    details.next_day = next_day;
    TRY_LET(app, call.diary());
    TRY_LET(made, app->carry_out(AddSession{details}));
    show_made(call, app->state().follow_ups.sessions, made, "Session saved. Take it back with: aftercare undo");
    return {};
}

Result<> add_appointment(const Words& words, Call& call)
{
    TRY_LET(at, needed_moment(words, call));
    AppointmentDetails details{.at = at, .therapist = "", .place = "", .remind_before = {}};
    details.therapist = words.last("--with").value_or("");
    details.place = words.last("--place").value_or("");
    TRY(check_option_text("--with", details.therapist, longest_name));
    TRY(check_option_text("--place", details.place, longest_name));
    for (const auto& text : words.all("--remind")) {
        TRY_LET(before, span_of("--remind", text));
        details.remind_before.push_back(before);
    }
    TRY_LET(app, call.diary());
    TRY_LET(made, app->carry_out(AddAppointment{details}));
    show_made(call, app->state().follow_ups.appointments, made, "Visit saved. Take it back with: aftercare undo");
    return {};
}

constexpr auto techniques = R"(Techniques: swedish, deep_tissue, trigger_point, myofascial_release, sports, thai,
  physiotherapy, exercise, acupuncture, chiropractic, other

Example:
  aftercare session add --at 2026-01-05T16:00 --technique swedish --before 5 --after 3
)";

}  // namespace

std::vector<Verb> visit_verbs()
{
    return {
        {"session add",
         "Note a massage, physiotherapy or other treatment you had.",
         {},
         {{"--at", "MOMENT", "when it was", true},
          {"--with", "NAME", "who treated you"},
          {.name = "--technique", .value = "ID", .help = "what was done", .many = true},
          {"--before", "N", "pain before it, 0 to 10"},
          {"--after", "N", "pain right after it, 0 to 10"},
          {"--next-day", "N", "pain the day after, 0 to 10"},
          {"--note", "TEXT", "anything else"}},
         techniques,
         add_session},
        {"appointment add",
         "Plan a visit, and be reminded of it.",
         {},
         {{"--at", "MOMENT", "when it will be", true},
          {"--with", "NAME", "whom you visit"},
          {"--place", "TEXT", "where"},
          {.name = "--remind", .value = "SPAN", .help = "how long before it to remind", .many = true}},
         "Example:\n  aftercare appointment add --at 2026-01-12T10:30 --with Sam --remind 1d --remind 2h\n",
         add_appointment},
    };
}

}  // namespace aftercare::cli
