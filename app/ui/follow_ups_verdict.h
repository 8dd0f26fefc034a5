#pragma once

#include "app/core/state.h"
#include "app/ui/kit/ui.h"
#include "app/ui/kit/widgets.h"

#include <string>
#include <vector>

// Will I be reminded? The answer, and what it rests on.
namespace aftercare::ui {

enum class Remedy { None, AddReminder, ShowReminders, Resume, TurnOn };

struct RemindVerdict {
    bool yes = false;
    std::string words;   // "Yes. Next one today at 09:30"
    std::string detail;  // what it is, or what to do
    Remedy remedy = Remedy::None;
};
RemindVerdict remind_verdict(const Ui& ui, const AppState& state);

struct RemindFact {
    StatusTone tone = StatusTone::Good;
    std::string fact;
    std::string consequence;
};
std::vector<RemindFact> remind_facts(const Ui& ui, const AppState& state);
// What the agent says about itself; nothing while it does not run.
std::vector<RemindFact> agent_facts(const Ui& ui, const AppState& state);
// What the desktop tells of the person.
std::vector<RemindFact> presence_facts(const Ui& ui, const AppState& state);
// Why nothing that falls due reaches the screen through an agent that runs, as a key; "" when it does.
std::string_view mute_words(const AppState& state);

// How the test reminder went, and what to do.
struct TestWords {
    StatusTone tone = StatusTone::Good;
    std::string what, remedy;
};
TestWords test_words(const Ui& ui, const AppState& state);

// "tomorrow at 09:30, not on Sunday": when a rule's next reminder comes, and why not sooner or not at all.
std::string outlook_words(const Ui& ui, const Outlook& outlook, const AppState& state);
// "today at 09:30", "Fri 23 Oct at 09:30"
std::string day_at_words(const Ui& ui, LocalSecond at, Day today);

}  // namespace aftercare::ui
