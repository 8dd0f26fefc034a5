#include "app/ui/kit/icons.h"
#include "app/ui/kit/widgets.h"
#include "app/ui/today_choices.h"
#include "app/ui/today_parts.h"
#include "app/ui/words.h"

#include <algorithm>

namespace aftercare::ui {
namespace {

bool is_massage(const TreatmentSession& session)
{
    constexpr std::array<std::string_view, 4> others = {"physiotherapy", "exercise", "acupuncture", "chiropractic"};
    return std::ranges::none_of(session.details.techniques, [&](Technique technique) {
        return std::ranges::find(others, technique.key()) != others.end();
    });
}

// "Yesterday, 17:30 with Priya · 15 hours ago"
std::string aside(const TreatmentSession& session, const AppState& state, const Ui& ui)
{
    const auto& details = session.details;
    const auto when = day_and_time(ui, details.at.local(), state.today);
    const auto ago = distance_words(ui, details.at.at, std::chrono::floor<std::chrono::seconds>(state.now));
    if (details.therapist.empty()) return ui.t("today.session_aside", {{"when", when}, {"ago", ago}});
    return ui.t("today.session_aside_with", {{"when", when}, {"therapist", details.therapist}, {"ago", ago}});
}

void draw_teaching(Navigation& navigation, Ui& ui)
{
    auto card = ui.card(ui.t("today.after_session"), {.fill = Fill::Page, .padding_y = 16});
    if (empty_state(ui, ui.t("today.session_teach"), ui.t("today.add_session"))) navigation.go(Page::FollowUps);
}

// What the pressed stage says, else the one that is now, else the note of the whole timeline.
std::string_view detail_words(const TodayView& view, const guidance::AftercareTimeline& timeline, Span since)
{
    if (view.stage && *view.stage < timeline.stages.size()) return timeline.stages[*view.stage].detail;
    const auto* now = stage_now(timeline, since);
    return now ? std::string_view(now->detail) : std::string_view(timeline.note);
}

}  // namespace

void draw_after_session(TodayView& view, const AppState& state, Navigation& navigation, Ui& ui)
{
    const auto* session = state.library ? recent_session(state) : nullptr;
    if (!session || state.library->timeline().stages.empty()) return draw_teaching(navigation, ui);
    const auto& timeline = state.library->timeline();
    const Span since = std::chrono::floor<std::chrono::seconds>(state.now) - session->details.at.at;
    const auto beside = aside(*session, state, ui);
    const auto title = ui.t(is_massage(*session) ? "today.after_massage" : "today.after_session");
    auto card = ui.card(title, {.fill = Fill::Page, .padding_y = 14, .aside = beside});
    auto parts = ui.column(6);
    draw_timeline(view, timeline, since, ui);
    auto line = ui.line(10);
    ui.icon(icons::info, 18, ColourRole::TextMuted);
    ui.text(detail_words(view, timeline, since), TextStyle::Small, ColourRole::TextMuted);
}

}  // namespace aftercare::ui
