#include "app/cli/call.h"
#include "app/cli/verb.h"

namespace aftercare::cli {
namespace {

Result<> tour(const Words& words, Call& call) { return call.host().run_tour(call.chosen(), *words.last("--out")); }

Result<> undo(const Words&, Call& call)
{
    TRY_LET(app, call.diary());
    const auto undone = app->state().diary.undo_label;
    TRY(app->carry_out(Undo{}));
    call.confirm("Undone: " + undone + ".");
    if (call.wants_json()) call.print(records::Json::Object{{"undone", records::text_or_null(undone)}});
    return {};
}

}  // namespace

std::vector<Verb> program_verbs()
{
    return {
        {"undo", "Take back the newest change that is not taken back yet.", {}, {}, "", undo},
        {"tour",
         "Play a scripted day in the real window with a throw-away diary, and keep its pictures.",
         {},
         {{"--out", "DIR", "the folder for the pictures", true}},
         "Example:\n  aftercare tour --out pictures\n",
         tour},
    };
}

}  // namespace aftercare::cli
