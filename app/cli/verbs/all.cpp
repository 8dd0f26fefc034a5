#include "app/cli/verb.h"

#include <array>
#include <iterator>

namespace aftercare::cli {

std::span<const Verb> all_verbs()
{
    static const auto verbs = [] {
        std::vector<Verb> all;
        for (const auto family :
             {today_verbs,    pain_verbs,     day_verbs,         measure_verbs,  goal_verbs,   plan_verbs,
              exercise_verbs, routine_verbs,  own_routine_verbs, guidance_verbs, safety_verbs, session_verbs,
              visit_verbs,    reminder_verbs, agent_verbs,       trend_verbs,    export_verbs, calendar_verbs,
              settings_verbs, doctor_verbs,   program_verbs})
            for (auto& verb : family()) all.push_back(std::move(verb));
        return all;
    }();
    return verbs;
}

std::span<const VerbGroup> all_groups()
{
    static constexpr std::array<VerbGroup, 17> groups = {{
        {"pain", "The pain diary."},
        {"measure", "Questionnaires to answer now and then, and how they change."},
        {"goal", "What you set out to do. Rest never counts against it."},
        {"day", "One day of the diary."},
        {"plan", "What your clinician gave you. It comes before what the program suggests."},
        {"exercise", "The exercises."},
        {"routine", "The routines, your own among them, and a timer that leads through them."},
        {"guidance", "What is known about back pain and massage, with its evidence."},
        {"safety", "Warning signs, and what to do. Text only: nothing is recorded."},
        {"session", "Massage, physiotherapy and other treatment you had."},
        {"appointment", "Visits that are planned."},
        {"reminder", "Reminders, and their answers."},
        {"agent", "The background program that shows reminders while the window is closed."},
        {"settings", "How the program looks, sounds and counts your days."},
        {"export", "Files for other programs."},
        {"import", "What other programs wrote."},
        {"content", "The guidance files."},
    }};
    return groups;
}

std::span<const Option> global_options()
{
    static const std::array<Option, 6> options = {{
        {"--data", "DIR", "the folder with the diary (else AFTERCARE_DATA, else ~/.local/share/aftercare)"},
        {"--content", "DIR", "the folder with the guidance"},
        {"--lang", "CODE", "language of the guidance and of words; en"},
        {"--json", "", "data as one JSON document"},
        {"--quiet", "", "no sentences beside data and errors"},
        {"--version", "", "print the version and end"},
    }};
    return options;
}

}  // namespace aftercare::cli
