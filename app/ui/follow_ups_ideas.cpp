#include "app/guidance/library.h"
#include "app/ui/follow_ups_drafts.h"

namespace aftercare::ui {
namespace {

using namespace std::chrono;

RuleDetails idea(const Ui& ui, ReminderKind kind, std::string_view words, Schedule schedule)
{
    return {.kind = kind, .text = std::string(ui.t(words)), .schedule = std::move(schedule)};
}

}  // namespace

// The usual times of section 4.5 of the clinical source; drinking at most six times a day, as its section 5.3 says.
std::vector<RuleDetails> reminder_ideas(const Ui& ui, const AppState& state)
{
    std::vector<RuleDetails> ideas;
    ideas.push_back(idea(ui, ReminderKind::CheckIn, "follow_ups.idea_check_in", TimesOfDay{{hours(19)}}));
    ideas.push_back(
        idea(ui, ReminderKind::Posture, "follow_ups.idea_stand", AfterLast{minutes(55), hours(8), hours(20)}));
    if (state.library && state.library->routine("desk_break_3")) {
        auto desk = idea(ui, ReminderKind::Routine, "follow_ups.idea_desk_break",
                         TimesOfDay{{hours(10), hours(12), hours(14), hours(16)}});
        desk.routine = "desk_break_3";
        desk.on_working_days = true;
        ideas.push_back(std::move(desk));
    }
    ideas.push_back(idea(ui, ReminderKind::Custom, "follow_ups.idea_walk", TimesOfDay{{hours(12) + minutes(30)}}));
    ideas.push_back(idea(ui, ReminderKind::CheckIn, "follow_ups.idea_after_session",
                         AfterSession{{hours(2), hours(20), hours(72)}}));
    ideas.push_back(
        idea(ui, ReminderKind::Custom, "follow_ups.idea_review", AfterSession{{days(1)}, sessions_to_review}));
    if (state.settings.fluid_restriction) return ideas;
    ideas.push_back(
        idea(ui, ReminderKind::Hydration, "follow_ups.idea_drink", EverySpan{hours(2), hours(9), hours(19)}));
    return ideas;
}

}  // namespace aftercare::ui
