#include "app/base/text.h"
#include "app/ui/follow_ups_parts.h"
#include "app/ui/kit/icons.h"
#include "app/ui/trends_parts.h"

namespace aftercare::ui {
namespace {

constexpr double closer = 0.5;

void draw_moves(TrendsView& view, const TrendPicture& picture, const AppState& state, Ui& ui)
{
    const auto& range = picture.range;
    const int half = static_cast<int>((range.last - range.first).count() + 1) / 2;
    if (icon_button(ui, icons::zoom_in, ui.t("trends.zoom_in"))) zoom(view, state, closer, range.last);
    if (icon_button(ui, icons::zoom_out, ui.t("trends.zoom_out"))) zoom(view, state, 1 / closer, range.last);
    if (icon_button(ui, icons::chevron_left, ui.t("trends.earlier"))) pan(view, state, -half);
    if (icon_button(ui, icons::chevron_right, ui.t("trends.later"))) pan(view, state, half);
    const auto why = view.part ? std::string_view() : ui.t("trends.is_whole");
    if (button(ui, ui.t("trends.whole"), {.kind = ButtonKind::Plain, .small = true, .disabled_because = why}))
        view.part.reset();
}

// For a spreadsheet or a letter.
std::string tab_separated(const TableContent& table)
{
    std::vector<std::string> lines = {join(table.columns, "\t")};
    for (const auto& row : table.rows) lines.push_back(join(row, "\t"));
    return join(lines, "\n") + "\n";
}

void open(PictureForm& form, Ui& ui)
{
    form = {.open = true, .looking = ui.send(UseChartPicture{.step = PictureStep::Look, .path = {}})};
    ui.focus_on(ui.t("trends.save_as"));
}

void leave(PictureForm& form, Ui& ui)
{
    form = {};
    ui.send(UseChartPicture{.step = PictureStep::Leave, .path = {}});
    ui.focus_on(ui.t("trends.save"));
}

// The table for a letter or a spreadsheet, the chart for a letter or a message.
void draw_copies(TrendsView& view, const TrendPicture& picture, const AppState& state, Ui& ui)
{
    if (button(ui, ui.t("trends.copy"), {.kind = ButtonKind::Plain, .icon = icons::table, .small = true})) {
        ui.copy(tab_separated(trend_table(picture, state, ui)));
        view.told = ui.t("trends.copied");
        ui.announce(view.told);
    }
    const auto wait = view.picture.copying ? ui.t("trends.saving") : std::string_view();
    const ButtonLook look{.kind = ButtonKind::Plain, .icon = icons::picture, .small = true, .disabled_because = wait};
    if (!button(ui, ui.t("trends.copy_picture"), look)) return;
    view.told.clear();
    const auto& [first, last] = picture.range;
    view.picture.copying =
        ui.send(UseChartPicture{.step = PictureStep::Copy, .path = {}, .first = first, .last = last});
}

void settle(PictureForm& form, const AppState& state)
{
    if (receipt_of(form.looking, state)) {
        form.looking.reset();
        form.path = state.picture.usual_place;
    }
    const auto* saved = receipt_of(form.saving, state);
    if (!saved) return;
    form.saving.reset();
    form.problem = saved->outcome ? "" : saved->outcome.error().what;
}

// What is copied is told by the notice; where nothing can be copied the reason stands where the picture can be saved.
void settle_copying(PictureForm& form, const AppState& state, Ui& ui)
{
    const auto* copied = receipt_of(form.copying, state);
    if (!copied) return;
    form.copying.reset();
    if (copied->outcome) return;
    open(form, ui);
    form.problem = copied->outcome.error().what;
}

// Says it once, and puts the keyboard on the answer that changes nothing.
void ask_once(PictureForm& form, const std::string& words, std::string_view answer, Ui& ui)
{
    if (form.said == words) return;
    form.said = words;
    ui.announce(words);
    ui.focus_on(answer);
}

void save(PictureForm& form, PictureStep step, std::string path, const DayRange& range, Ui& ui)
{
    if (form.saving) return;
    form.problem.clear();
    form.said.clear();
    form.saving = ui.send(UseChartPicture{step, std::move(path), range.first, range.last});
}

// A file of that name is there: nothing is written before it is said that it may go.
void draw_in_the_way(PictureForm& form, const DayRange& range, const std::string& path, Ui& ui)
{
    const auto words = ui.t("trends.is_there", {{"path", path}});
    ask_once(form, words, ui.t("trends.keep"), ui);
    banner(ui, icons::warning, words, BannerTone::Caution);
    auto line = ui.line(8);
    ui.to_right();
    if (button(ui, ui.t("trends.keep"), {.kind = ButtonKind::Plain})) {
        ui.send(UseChartPicture{.step = PictureStep::Leave, .path = {}});
        ui.focus_on(ui.t("trends.save_as"));
    }
    if (button(ui, ui.t("trends.replace"), {.kind = ButtonKind::Primary}))
        save(form, PictureStep::Replace, path, range, ui);
}

}  // namespace

void draw_picture_form(PictureForm& form, const DayRange& range, const AppState& state, Ui& ui)
{
    settle(form, state);
    settle_copying(form, state, ui);
    if (!form.open) return;
    const auto& known = state.picture;
    auto group = ui.keyed("picture");
    ui.divider();
    ui.text(ui.t("trends.save_means"), TextStyle::Small, ColourRole::TextMuted);
    text_field(ui, ui.t("trends.save_as"), form.path);
    draw_problem(form.problem, ui);
    if (!known.saved.empty()) {
        const auto words = ui.t("trends.saved", {{"path", known.saved}});
        ask_once(form, words, ui.t("trends.close"), ui);
        banner(ui, icons::done, words, BannerTone::Positive);
    }
    if (!known.in_the_way.empty()) return draw_in_the_way(form, range, known.in_the_way, ui);
    auto line = ui.line(8);
    ui.to_right();
    const bool is_saved = !known.saved.empty();
    if (button(ui, ui.t(is_saved ? "trends.close" : "trends.cancel"), {.kind = ButtonKind::Plain})) leave(form, ui);
    const auto wait = form.saving ? ui.t("trends.saving") : std::string_view();
    if (!is_saved && form.open &&
        button(ui, ui.t("trends.save_file"), {.kind = ButtonKind::Primary, .disabled_because = wait}))
        save(form, PictureStep::Save, form.path, range, ui);
}

void draw_trend_tools(TrendsView& view, const TrendPicture& picture, const AppState& state, Ui& ui)
{
    if (auto wrap = ui.wrap(4)) {
        draw_moves(view, picture, state, ui);
        draw_copies(view, picture, state, ui);
        if (button(ui, ui.t("trends.save"), {.kind = ButtonKind::Plain, .icon = icons::save, .small = true})) {
            view.told.clear();
            open(view.picture, ui);
        }
    }
    if (!view.told.empty()) ui.text(view.told, TextStyle::Small, ColourRole::TextMuted);
}

}  // namespace aftercare::ui
