#include "app/core/tray_picture.h"

#include <algorithm>
#include <array>

namespace aftercare {
namespace {

using namespace std::chrono;
using Answered = NotificationAnswered::Choice;
using Chosen = TrayChosen::Choice;

constexpr std::size_t most_lines = 8;      // more would not fit a small screen
constexpr std::size_t longest_label = 60;  // characters

constexpr std::array<std::string_view, 7> weekdays = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                      "Thursday", "Friday", "Saturday"};
constexpr std::array<std::string_view, 12> months = {"January",   "February", "March",    "April",
                                                     "May",       "June",     "July",     "August",
                                                     "September", "October",  "November", "December"};

// A text on one line, cut at a character's end when it is long.
std::string label_of(std::string text)
{
    std::ranges::replace_if(
        text, [](unsigned char letter) { return letter < ' '; }, ' ');
    std::size_t characters = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool begins_character = (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
        if (begins_character && ++characters > longest_label) return text.substr(0, at) + "…";
    }
    return text;
}

// "at 14:30", "on Tuesday at 07:00", "on 12 March at 07:00". No "tomorrow", because it is read for days.
std::string when(Instant at, const Circumstances& here)
{
    const auto local = here.zone.to_local(at);
    const auto day = floor<days>(local);
    const auto ahead = day - here.zone.day_of(here.now);
    const auto time = "at " + clock_text(local);
    if (ahead == days{0}) return time;
    if (ahead > days{0} && ahead < days{7})
        return "on " + std::string(weekdays[weekday(day).c_encoding()]) + " " + time;
    const year_month_day date(day);
    const auto month = months[static_cast<unsigned>(date.month()) - 1];
    return "on " + std::to_string(static_cast<unsigned>(date.day())) + " " + std::string(month) + " " + time;
}

std::string paused_words(const Circumstances& here)
{
    const auto until = *here.settings.reminders_paused_until;
    if (until == Instant::max()) return "Reminders are paused";
    const auto words = when(until, here);
    const bool is_today = words.starts_with("at ");
    return "Reminders are paused until " + words.substr(words.find(' ') + 1) + (is_today ? " today" : "");
}

std::string summary_of(const TrayFacts& facts, const Circumstances& here)
{
    if (is_paused(here)) return paused_words(here);
    if (facts.waiting.size() == 1) return "One reminder is waiting";
    if (!facts.waiting.empty()) return std::to_string(facts.waiting.size()) + " reminders are waiting";
    if (!facts.next) return "Nothing is due, and nothing is planned";
    return "Nothing is due. Next " + when(shown_from({*facts.next, here.zone, here.settings}), here);
}

TrayMood mood_of(const TrayFacts& facts, const Circumstances& here)
{
    if (!facts.waiting.empty() && shown_from(here) <= here.now) return TrayMood::Waiting;
    return facts.waiting.empty() && !facts.next ? TrayMood::Idle : TrayMood::Calm;
}

TrayLine line_of(const Occurrence& one)
{
    const auto choice = [&](std::string label, Answered answer) {
        return TrayLine{std::move(label), NotificationAnswered{one.id, answer}};
    };
    return {label_of(clock_text(one.due_local) + "  " + one.text),
            {},
            {choice("Done", Answered::Done), choice("Later, in 10 minutes", Answered::Later),
             choice("Skip", Answered::Skip), choice("Open", Answered::Open)}};
}

}  // namespace

Instant tomorrow_morning(const Circumstances& here)
{
    return here.zone.to_instant(here.zone.day_of(here.now) + days{1} + morning_after(here.settings.quiet_hours));
}

TrayPicture tray_picture(const TrayFacts& facts, const Circumstances& here)
{
    TrayPicture picture{mood_of(facts, here), summary_of(facts, here), {}};
    auto& menu = picture.menu;
    menu.push_back({picture.summary});
    const auto shown = std::min(facts.waiting.size(), most_lines);
    for (std::size_t i = 0; i < shown; ++i) menu.push_back(line_of(facts.waiting[i]));
    if (facts.waiting.size() > shown)
        menu.push_back({"And " + std::to_string(facts.waiting.size() - shown) + " more", TrayChosen{Chosen::Open}});
    menu.push_back({});
    if (is_paused(here)) menu.push_back({"Resume reminders", TrayChosen{Chosen::Resume}});
    else
        menu.push_back({"Pause until tomorrow, " + clock_text(morning_after(here.settings.quiet_hours)),
                        TrayChosen{Chosen::PauseUntilTomorrow}});
    menu.push_back({"Open Aftercare", TrayChosen{Chosen::Open}});
    menu.push_back({});
    menu.push_back({"Quit: no reminders until you open Aftercare", TrayChosen{Chosen::Quit}});
    return picture;
}

}  // namespace aftercare
