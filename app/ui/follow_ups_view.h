#pragma once

#include "app/core/state.h"
#include "app/ui/follow_ups_drafts.h"
#include "app/ui/kit/ui.h"
#include "app/ui/navigation.h"

namespace aftercare::ui {

enum class FollowUpsTab { Overview, Visits, Reminders };

// A form while it is being saved, and why it was refused. A refusal keeps every word that was typed.
template <class Draft>
struct DraftForm {
    Draft draft;
    std::optional<Ticket> saving;
    std::string problem;
    std::optional<Draft> set_aside;  // what was typed for a new one when another took the form
};
struct VisitForm : DraftForm<VisitDraft> {
    std::optional<AppointmentId> editing;
    std::optional<Day> repeating;  // the day of the one it books again
};
struct SessionForm : DraftForm<SessionDraft> {
    std::optional<TreatmentSessionId> editing;
};
struct RuleForm : DraftForm<RuleDraft> {
    std::optional<ReminderRuleId> editing;
    bool more_open = false;
};

// Calendar files: where one is saved, and which is read.
struct CalendarPanel {
    enum class Shows { Nothing, Saving, Adding } shows = Shows::Nothing;
    std::string path;
    std::optional<Ticket> looking, saving, reading, adding;
    std::string problem;
    std::string said;    // what the page asks at present, once it was said aloud
    bool added = false;  // the keyboard goes back to where the adding began
};

// When is my visit, will I be reminded?
struct FollowUpsView {
    FollowUpsTab tab = FollowUpsTab::Overview;
    VisitForm visit;
    SessionForm session;
    RuleForm rule;
    std::size_t sessions_shown = 8;
    std::size_t rules_shown = 40;
    CalendarPanel calendar;
    std::optional<TestOutcome> test_heard;  // how the last test reminder ended, once that was said
};

void settle(FollowUpsView& view, const AppState& state);
void draw(FollowUpsView& view, const AppState& state, Navigation& navigation, Ui& ui);

}  // namespace aftercare::ui
