#include "app/ui/kit/icons.h"
#include "app/ui/kit/widgets.h"
#include "app/ui/measures.h"
#include "app/ui/today_choices.h"
#include "app/ui/today_parts.h"
#include "app/ui/words.h"

#include <array>
#include <utility>

namespace aftercare::ui {
namespace {

// Below this width the aside and the anchors stand under the question.
constexpr float one_line_width = 820;
// Below this width of the card the scale takes two rows.
constexpr float two_rows_below = 11 * 44 + 10 * 6;

std::string question(const AppState& state, const PainEntry* note, const Ui& ui)
{
    if (!note) return std::string(ui.t("today.how_strong"));
    constexpr std::string_view keys[] = {"today.pain_this_morning", "today.pain_this_afternoon",
                                         "today.pain_this_evening"};
    const auto part = part_of_day(state.local_now.local());
    return ui.t(keys[static_cast<std::size_t>(part)], {{"level", level_words(ui, note->details.level)}});
}

void draw_aside(const AppState& state, const PainEntry* note, Navigation& navigation, Ui& ui)
{
    if (note) {
        ui.text(ui.t("today.saved_at", {{"time", clock_text(note->felt_at.local())}}), TextStyle::Small,
                ColourRole::TextMuted);
        if (link(ui, ui.t("today.add_details"))) navigation.go(Page::PainLog, note->id.text());
        return;
    }
    const auto& entries = state.diary.entries;
    if (!entries.empty() && entries.front().for_day == state.today) {
        const auto& last = entries.front();
        ui.text(ui.t("today.last_noted",
                     {{"level", level_words(ui, last.details.level)}, {"time", clock_text(last.felt_at.local())}}),
                TextStyle::Small, ColourRole::TextMuted);
        return;
    }
    ui.text(ui.t("today.one_tap"), TextStyle::Small, ColourRole::TextMuted);
}

void draw_question(const AppState& state, const PainEntry* note, Navigation& navigation, Ui& ui)
{
    const auto words = question(state, note, ui);
    if (ui.logical_width() < one_line_width) {
        ui.heading(words, TextStyle::Title, 2);
        auto line = ui.line(8);
        return draw_aside(state, note, navigation, ui);
    }
    auto line = ui.line(8);
    ui.heading(words, TextStyle::Title, 2);
    ui.to_right();
    draw_aside(state, note, navigation, ui);
}

void draw_bracket(Rect place, Ui& ui)
{
    const std::array<Point, 4> corners = {Point{place.x, place.y}, Point{place.x, place.bottom()},
                                          Point{place.right(), place.bottom()}, Point{place.right(), place.y}};
    ui.canvas().polyline(corners, ui.colour(ColourRole::BorderControl), ui.px(3) / 2);
}

enum class Align { Left, Centre };

// "Mild · there, but you can get on"; only the first word where there is no room.
void draw_band_words(std::string_view name, std::string_view meaning, Rect place, Align align, Ui& ui)
{
    const auto strong = ui.measure(name, TextStyle::SmallStrong).x;
    auto rest = meaning.empty() ? std::string() : " · " + std::string(meaning);
    float width = strong + ui.measure(rest, TextStyle::Small).x;
    if (width > place.width) {
        rest.clear();
        width = strong;
    }
    const float x = align == Align::Left ? place.x : place.centre().x - width / 2;
    ui.draw_text({x, place.y}, name, TextStyle::SmallStrong, ColourRole::Text);
    ui.draw_text({x + strong, place.y}, rest, TextStyle::Small, ColourRole::TextMuted);
}

// What the numbers mean, under the scale's eleven columns.
void draw_bands(Ui& ui)
{
    const auto place = ui.place(0, 30);
    const float gap = ui.px(8), step = (place.width + gap) / 11;
    const auto columns = [&](int first, int count) {
        return Rect{place.x + step * static_cast<float>(first), place.y, step * static_cast<float>(count) - gap,
                    ui.px(8)};
    };
    const auto words = [&](Rect band) { return Rect{band.x, band.bottom() + ui.px(2), band.width, ui.px(20)}; };
    for (const auto& [first, count] : {std::pair{1, 3}, {4, 3}, {7, 4}}) draw_bracket(columns(first, count), ui);
    draw_band_words(ui.t("today.none"), "", words(columns(0, 1)), Align::Centre, ui);
    draw_band_words(ui.t("today.mild"), ui.t("today.mild_words"), words(columns(1, 3)), Align::Centre, ui);
    draw_band_words(ui.t("today.moderate"), ui.t("today.moderate_words"), words(columns(4, 3)), Align::Centre, ui);
    auto severe = words(columns(7, 4));
    const auto worst = ui.t("today.worst");
    const float worst_width = ui.measure(worst, TextStyle::SmallStrong).x;
    ui.draw_text({severe.right() - worst_width, severe.y}, worst, TextStyle::SmallStrong, ColourRole::Text);
    severe.x += ui.px(14);
    severe.width -= ui.px(28) + worst_width;
    draw_band_words(ui.t("today.severe"), ui.t("today.severe_words"), severe, Align::Left, ui);
}

// "0 no pain … 10 worst imaginable", where the scale takes two rows.
void draw_ends(Ui& ui)
{
    auto line = ui.line(8);
    ui.text({{"0 ", TextStyle::SmallStrong}, {ui.t("today.no_pain_end"), TextStyle::Small}});
    ui.to_right();
    ui.text({{"10 ", TextStyle::SmallStrong}, {ui.t("today.worst_end"), TextStyle::Small}});
}

// An entry that was begun and not saved.
void draw_draft(const AppState& state, Navigation& navigation, Ui& ui)
{
    if (state.diary.pain_draft.empty()) return;
    ui.space(8);
    auto parts = ui.logical_width() < one_line_width ? ui.column(0) : ui.line(8);
    ui.text(ui.t("today.draft_waits"), TextStyle::Small, ColourRole::TextMuted);
    if (link(ui, ui.t("today.finish_draft"))) navigation.go(Page::PainLog);
}

}  // namespace

void draw_check_in(TodayView& view, const AppState& state, Navigation& navigation, Ui& ui)
{
    const auto* note = note_of_now(state);
    auto card = ui.card(ui.t("today.check_in"), {.show_title = false, .padding_y = 18});
    auto parts = ui.column(0);
    draw_question(state, note, navigation, ui);
    ui.space(12);
    const auto chosen = note ? std::optional(note->details.level.value()) : std::nullopt;
    const auto pressed = pain_scale(ui, ui.t("today.pain_now"), chosen, ScaleSize::Large);
    if (pressed && !view.saving)
        if (const auto level = PainLevel::from(*pressed))
            view.saving = ui.send(SavePainEntry{.details = {.level = *level}});
    ui.space(6);
    if (unscaled(ui, ui.available()) < two_rows_below) draw_ends(ui);
    else draw_bands(ui);
    draw_draft(state, navigation, ui);
    if (!view.problem.empty()) banner(ui, icons::error, view.problem, BannerTone::Danger);
}

}  // namespace aftercare::ui
