#include "app/ui/welcome_view.h"

#include "app/ui/follow_ups_drafts.h"
#include "app/ui/help_button.h"
#include "app/ui/kit/icons.h"
#include "app/ui/kit/widgets.h"
#include "app/ui/measures.h"
#include "app/ui/questions_parts.h"
#include "app/ui/words.h"

#include <algorithm>
#include <array>

namespace aftercare::ui {
namespace {

constexpr float card_width = 640, margin = 24, least_margin = 12;

using Words = std::pair<std::string_view, std::string_view>;  // an icon and a string key

constexpr std::array<Words, 4> what = {{{icons::pain_log, "welcome.what_1"},
                                        {icons::exercises, "welcome.what_2"},
                                        {icons::guidance, "welcome.what_3"},
                                        {icons::follow_ups, "welcome.what_4"}}};
constexpr std::array<Words, 4> what_not = {{{icons::info, "welcome.not_1"},
                                            {icons::person, "welcome.not_2"},
                                            {icons::help, "welcome.not_3"},
                                            {icons::lock, "welcome.not_4"}}};
constexpr std::array<std::string_view, welcome_pages> titles = {"welcome.what_title", "welcome.not_title",
                                                                "welcome.remind_title", "welcome.done_title"};

bool chose_any(const WelcomeView& view) { return view.daily_check_in || view.monthly_questions; }

void draw_points(std::span<const Words> points, Ui& ui)
{
    auto list = ui.node(semantics::Role::List, ui.t("welcome.title"));
    for (const auto& [icon, words] : points) {
        auto item = ui.node(semantics::Role::ListItem, ui.t(words));
        auto line = ui.line(14);
        tile(ui, icon);
        auto column = ui.column(0);
        ui.text(ui.t(words));
    }
}

// The idea of a daily check-in that Follow-ups has too.
std::optional<RuleDetails> check_in_idea(const Ui& ui, const AppState& state)
{
    for (auto& idea : reminder_ideas(ui, state))
        if (idea.kind == ReminderKind::CheckIn && std::holds_alternative<TimesOfDay>(idea.schedule)) return idea;
    return std::nullopt;
}

void draw_choices(WelcomeView& view, const AppState& state, Ui& ui)
{
    ui.text(ui.t("welcome.remind_words"), TextStyle::Body, ColourRole::TextMuted);
    auto rows = ui.column(4);
    if (const auto daily = check_in_idea(ui, state)) {
        const auto time = clock_text(std::get<TimesOfDay>(daily->schedule).times.front());
        if (toggle_row(ui, icons::note_soreness, ui.t("welcome.check_in"),
                       ui.t("welcome.check_in_means", {{"time", time}}), view.daily_check_in))
            view.daily_check_in = !view.daily_check_in;
        ui.divider();
    }
    const auto first = short_day(ui, state.today + std::chrono::weeks(weeks_between_questions));
    if (toggle_row(ui, icons::calendar, ui.t("welcome.monthly"), ui.t("welcome.monthly_means", {{"day", first}}),
                   view.monthly_questions))
        view.monthly_questions = !view.monthly_questions;
    ui.divider();
    view.in_background = view.in_background && chose_any(view);
    const auto why_not = chose_any(view) ? std::string_view() : ui.t("welcome.background_needs");
    if (toggle_row(ui, icons::bell, ui.t("welcome.background"), ui.t("welcome.background_means"), view.in_background,
                   why_not))
        view.in_background = !view.in_background;
}

void draw_end(const WelcomeView& view, Ui& ui)
{
    ui.text(ui.t("welcome.done_words"));
    ui.text(ui.t(chose_any(view) ? "welcome.chosen_some" : "welcome.chosen_none"));
    ui.text(ui.t("welcome.done_help"), TextStyle::Body, ColourRole::TextMuted);
}

void draw_page(WelcomeView& view, const AppState& state, Ui& ui)
{
    switch (view.page) {
    case 0: return draw_points(what, ui);
    case 1: return draw_points(what_not, ui);
    case 2: return draw_choices(view, state, ui);
    default: return draw_end(view, ui);
    }
}

// The notices of what was chosen here would only stand in the way of the first page.
void leave(const AppState& state, Ui& ui)
{
    auto settings = state.settings;
    settings.welcomed = true;
    ui.send(ChangeSettings{settings});
    ui.send(DismissNotice{});
}

void begin(const WelcomeView& view, const AppState& state, Ui& ui)
{
    const auto daily = check_in_idea(ui, state);
    if (view.daily_check_in && daily) ui.send(AddReminder{*daily});
    if (view.monthly_questions) ui.send(AddReminder{questions_reminder(state, ui)});
    if (view.in_background) ui.send(InstallAgent{});
    leave(state, ui);
}

void turn_to(WelcomeView& view, int page, Ui& ui)
{
    view.page = std::clamp(page, 0, welcome_pages - 1);
    ui.focus_heading();
}

void draw_foot(WelcomeView& view, const AppState& state, Ui& ui)
{
    const bool last = view.page == welcome_pages - 1;
    auto line = ui.line(8);
    if (!last && button(ui, ui.t("welcome.skip"), {.kind = ButtonKind::Plain})) leave(state, ui);
    ui.to_right();
    if (view.page > 0 && button(ui, ui.t("welcome.back"), {.kind = ButtonKind::Line})) turn_to(view, view.page - 1, ui);
    else if (!last && button(ui, ui.t("welcome.next"), {.kind = ButtonKind::Primary})) turn_to(view, view.page + 1, ui);
    else if (last && button(ui, ui.t("welcome.begin"), {.kind = ButtonKind::Primary})) begin(view, state, ui);
}

void draw_head(const WelcomeView& view, Navigation& navigation, Ui& ui)
{
    auto line = ui.line(8);
    ui.text(ui.t("welcome.place", {{"n", std::to_string(view.page + 1)}, {"of", std::to_string(welcome_pages)}}),
            TextStyle::Small, ColourRole::TextMuted);
    ui.to_right();
    if (draw_help_button(ui)) navigation.go(Page::GetHelp);
}

}  // namespace

bool is_welcome_due(const AppState& state, const Navigation& navigation)
{
    const bool is_empty = state.diary.entries.empty() && state.diary.runs.empty() && state.measures.empty() &&
                          state.plan.empty() && state.follow_ups.rules.empty() && state.follow_ups.sessions.empty() &&
                          state.follow_ups.appointments.empty();
    return navigation.page == Page::Today && !state.settings.welcomed && is_empty && state.diary_problem.empty();
}

void draw(WelcomeView& view, const AppState& state, Navigation& navigation, Ui& ui)
{
    const auto window = ui.window();
    auto area = ui.area("welcome", window, semantics::Role::Region, ui.t("welcome.title"));
    auto keyed = ui.keyed(std::to_string(view.page));
    if (navigation.moved) ui.focus_heading();
    auto scroll = ui.scroll("page");
    const float wide = unscaled(ui, window.width), high = unscaled(ui, window.height);
    const float side = std::max(least_margin, (wide - card_width) / 2);
    auto inset = ui.inset(side, std::clamp((high - card_width) / 2, least_margin, 3 * margin));
    auto card = ui.card(ui.t("welcome.title"), {.show_title = false, .padding_x = margin, .padding_y = margin});
    auto parts = ui.column(16);
    draw_head(view, navigation, ui);
    ui.heading(ui.t(titles[static_cast<std::size_t>(view.page)]), TextStyle::Display, 1);
    draw_page(view, state, ui);
    ui.space(8);
    draw_foot(view, state, ui);
    if (!ui.typing() && ui.shortcut(Key::Escape)) leave(state, ui);
}

}  // namespace aftercare::ui
