#include "app/ui/kit/widgets.h"
#include "app/ui/pain_form.h"
#include "app/ui/words.h"

#include <algorithm>

namespace aftercare::ui {
namespace {

// What is much the same from one day to the next; levels and the note are of their own day.
struct SameAsBefore {
    const PainDetails& details;

    bool any() const
    {
        return !details.sites.empty() || !details.qualities.empty() || !details.triggers.empty() ||
               !details.reliefs.empty() || !details.medicines.empty();
    }
    void put_into(PainDraft& draft) const
    {
        const auto before = draft_of(details);
        draft.sites = before.sites;
        draft.qualities = before.qualities;
        draft.triggers = before.triggers;
        draft.reliefs = before.reliefs;
        draft.medicines = before.medicines;
    }
};

bool has_words(const PainDraft& draft)
{
    return !draft.sites.empty() || !draft.qualities.empty() || !draft.triggers.empty() || !draft.reliefs.empty() ||
           !draft.medicines.empty();
}

}  // namespace

void draw_copy(PainForm& form, const AppState& state, Ui& ui)
{
    if (form.editing || has_words(form.draft)) return;
    const auto day = chosen_day(form, state.today) - std::chrono::days(1);
    const auto entry = std::ranges::find(state.diary.entries, day, &PainEntry::for_day);
    if (entry == state.diary.entries.end()) return;
    const SameAsBefore same{entry->details};
    if (!same.any()) return;
    const auto words = ui.t(form.day_choice == ForDay::Today ? "pain.copy_yesterday" : "pain.copy_day_before");
    if (!button(ui, words, {.kind = ButtonKind::Text, .small = true})) return;
    same.put_into(form.draft);
    ui.announce(ui.t("pain.copied", {{"day", relative_day(ui, day, state.today)}}));
}

}  // namespace aftercare::ui
