#include "app/base/text.h"
#include "app/ui/pain_form_parts.h"
#include "app/ui/words.h"

namespace aftercare::ui {
namespace {

template <class T>
void add_terms(std::vector<std::string>& parts, const std::vector<T>& chosen, std::string_view vocabulary, const Ui& ui)
{
    for (const auto one : chosen) parts.emplace_back(term(ui, vocabulary, one.key()));
}

// At most three, and "…" when there are more.
std::string shortened(std::vector<std::string> parts, const Ui& ui)
{
    constexpr std::size_t most = 3;
    if (parts.empty()) return std::string(ui.t("pain.nothing_yet"));
    const bool more = parts.size() > most;
    if (more) parts.resize(most);
    return join(parts, " · ") + (more ? " …" : "");
}

std::string numbered(const Ui& ui, std::string_view key, int number)
{
    return ui.t(key, {{"n", std::to_string(number)}});
}

}  // namespace

std::string causes_summary(const PainDraft& draft, const Ui& ui)
{
    std::vector<std::string> parts;
    add_terms(parts, draft.triggers, "trigger", ui);
    add_terms(parts, draft.reliefs, "relief", ui);
    return shortened(std::move(parts), ui);
}

std::string sleep_summary(const PainDraft& draft, const Ui& ui)
{
    std::vector<std::string> parts;
    if (const auto halves = draft.half_hours_slept) {
        const auto hours = std::to_string(*halves / 2) + (*halves % 2 == 1 ? "½" : "");
        parts.push_back(ui.t("pain.summary_slept", {{"hours", hours}}));
    }
    if (draft.mood) parts.push_back(numbered(ui, "pain.summary_mood", *draft.mood));
    return shortened(std::move(parts), ui);
}

std::string more_summary(const PainDraft& draft, const Ui& ui)
{
    auto parts = medicines_in(draft.medicines);
    if (draft.function) parts.push_back(numbered(ui, "pain.summary_function", *draft.function));
    if (!draft.note.empty()) parts.emplace_back(ui.t("pain.summary_note"));
    return shortened(std::move(parts), ui);
}

}  // namespace aftercare::ui
