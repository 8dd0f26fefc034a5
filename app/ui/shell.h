#pragma once

#include "app/core/state.h"
#include "app/ui/exercises_view.h"
#include "app/ui/follow_ups_view.h"
#include "app/ui/guidance_view.h"
#include "app/ui/help_view.h"
#include "app/ui/kit/ui.h"
#include "app/ui/navigation.h"
#include "app/ui/pain_view.h"
#include "app/ui/player_view.h"
#include "app/ui/questions_view.h"
#include "app/ui/settings_view.h"
#include "app/ui/today_view.h"
#include "app/ui/trends_view.h"
#include "app/ui/welcome_view.h"

namespace aftercare::ui {

// The routine that goes on behind another page, as it was last seen.
struct RunningAside {
    std::string title;
    std::chrono::milliseconds left{};
    std::string said;  // what the way back to it read
};

// The window's whole content: the way around, and every page with what it remembers.
struct Shell {
    Navigation navigation;
    TodayView today;
    PainView pain;
    QuestionsView questions;
    ExercisesView exercises;
    GuidanceView guidance;
    FollowUpsView follow_ups;
    TrendsView trends;
    SettingsView settings;
    HelpView help;
    PlayerView player;
    WelcomeView welcome;

    std::optional<RunningAside> aside;                   // while another page is open beside a routine that runs
    bool menu_open = false;                              // of the narrow layout
    bool keys_open = false;                              // the list of keys
    std::uint64_t notice_heard = 0;                      // the newest notice that was said aloud
    std::optional<std::vector<OccurrenceId>> due_known;  // reminders on show that were there a frame ago
    std::optional<OccurrenceId> due_banner;              // the one that is brought forward
};

void draw(Shell& shell, const AppState& state, Ui& ui);

}  // namespace aftercare::ui
