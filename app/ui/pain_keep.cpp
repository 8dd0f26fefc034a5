#include "app/ui/pain_keep.h"

#include "app/ui/kit/icons.h"
#include "app/ui/kit/widgets.h"

#include <algorithm>
#include <utility>

namespace aftercare::ui {
namespace {

constexpr double rests = 1;    // seconds without a change
constexpr double longest = 5;  // seconds of changes without a rest

// While an entry is changed, a new one that waits has more to lose.
LeftForm left_in(const PainForm& form, Day today)
{
    if (form.aside) return *form.aside;
    if (form.draft == form.original) return {};
    return {form.draft, chosen_day(form, today), form.editing};
}

void fill(PainForm& form, const LeftForm& left, Day today)
{
    form.draft = left.draft;
    form.editing = left.editing;
    if (left.day) choose_day(form, *left.day, today);
}

}  // namespace

void take_up(PainForm& form, const AppState& state)
{
    auto& keeper = form.keeper;
    if (std::exchange(keeper.looked, true)) return;
    const auto left = left_form_from(state.diary.pain_draft);
    if (left.empty() || form.editing || form.draft != PainDraft{}) return;
    fill(form, left, state.today);
    form.begun_before = true;
    keeper.seen = left_in(form, state.today);
}

void keep(PainForm& form, const AppState& state, Ui& ui)
{
    auto& keeper = form.keeper;
    auto left = left_in(form, state.today);
    if (left != keeper.seen) {
        keeper.seen = std::move(left);
        keeper.changed_at = ui.seconds();
        if (!keeper.unkept_since) keeper.unkept_since = keeper.changed_at;
    }
    if (!keeper.unkept_since) return;
    const double wait = std::min(keeper.changed_at + rests, *keeper.unkept_since + longest) - ui.seconds();
    if (wait > 0 && !keeper.seen.empty()) return ui.wake_in(wait);
    if (auto unkept = take_unkept(form)) ui.send(std::move(*unkept));
}

std::optional<KeepPainDraft> take_unkept(PainForm& form)
{
    if (!std::exchange(form.keeper.unkept_since, std::nullopt)) return std::nullopt;
    return KeepPainDraft{text_of(form.keeper.seen)};
}

void clear(PainForm& form, Day today)
{
    PainForm cleared;
    cleared.keeper = std::move(form.keeper);
    if (form.editing && form.aside) fill(cleared, *form.aside, today);
    form = std::move(cleared);
}

void draw_begun(PainForm& form, const AppState& state, Ui& ui)
{
    if (!form.begun_before) return;
    auto line = ui.line(8);
    ui.icon(icons::history, 22, ColourRole::Accent);
    auto words = ui.wrap(8);
    ui.text(ui.t("pain.begun"), TextStyle::Small);
    if (button(ui, ui.t("pain.clear"),
               {.kind = ButtonKind::Text, .small = true, .spoken = ui.t("pain.clear_begun"), .key = "clear_begun"}))
        clear(form, state.today);
}

}  // namespace aftercare::ui
