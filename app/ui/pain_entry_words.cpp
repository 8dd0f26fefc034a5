#include "app/base/text.h"
#include "app/ui/pain_draft.h"
#include "app/ui/pain_entry_row.h"
#include "app/ui/pain_form_parts.h"
#include "app/ui/words.h"

namespace aftercare::ui {
namespace {

// The note's beginning, cut between two words.
std::string first_words(std::string_view note)
{
    constexpr std::size_t most = 40;
    const auto line = note.substr(0, note.find('\n'));
    if (line.size() <= most) return std::string(line);
    const auto space = line.rfind(' ', most);
    return space == std::string_view::npos ? std::string() : std::string(line.substr(0, space)) + "…";
}

template <class T>
std::string terms(const std::vector<T>& chosen, std::string_view vocabulary, const Ui& ui)
{
    std::vector<std::string> words;
    for (const auto one : chosen) words.emplace_back(term(ui, vocabulary, one.key()));
    return join(words, " · ");
}

std::string levels_told(const PainDetails& details, const Ui& ui)
{
    std::vector<std::string> parts;
    const auto add = [&](std::string_view key, const std::optional<PainLevel>& level) {
        if (level) parts.push_back(ui.t(key, {{"n", std::to_string(level->value())}}));
    };
    add("pain.told_worst", details.worst);
    add("pain.told_average", details.average);
    add("pain.told_least", details.least);
    return join(parts, ", ");
}

std::string day_told(const PainDetails& details, const Ui& ui)
{
    PainDraft of_the_day = draft_of(details);
    std::vector<std::string> parts;
    if (details.sleep || details.mood) parts.push_back(sleep_summary(of_the_day, ui));
    if (details.function)
        parts.push_back(ui.t("pain.summary_function", {{"n", std::to_string(details.function->value())}}));
    return join(parts, " · ");
}

}  // namespace

std::string entry_summary(const PainEntry& entry, const Ui& ui)
{
    std::vector<std::string> parts;
    if (!entry.details.sites.empty()) parts.emplace_back(term(ui, "site", entry.details.sites.front().key()));
    for (const auto quality : entry.details.qualities) parts.emplace_back(term(ui, "quality", quality.key()));
    if (parts.size() > 2) parts.resize(2);
    if (parts.empty() && !entry.details.note.empty()) parts.push_back(first_words(entry.details.note));
    if (const auto late = days_late(entry))
        parts.push_back(*late == 1 ? std::string(ui.t("pain.added_a_day_later"))
                                   : ui.t("pain.added_days_later", {{"n", std::to_string(*late)}}));
    return join(parts, " · ");
}

std::vector<std::string> told_lines(const PainDetails& details, const Ui& ui)
{
    std::vector<std::string> lines;
    const auto add = [&](std::string words) {
        if (!words.empty()) lines.push_back(std::move(words));
    };
    const auto add_as = [&](std::string_view key, std::string_view filling, const std::string& words) {
        if (!words.empty()) lines.push_back(ui.t(key, {{filling, words}}));
    };
    add_as("pain.levels_told", "levels", levels_told(details, ui));
    add(terms(details.sites, "site", ui));
    add(terms(details.qualities, "quality", ui));
    add_as("pain.told_worse", "words", terms(details.triggers, "trigger", ui));
    add_as("pain.told_better", "words", terms(details.reliefs, "relief", ui));
    add(day_told(details, ui));
    add_as("pain.told_medicines", "words", join(details.medicines, ", "));
    add(details.note);
    if (lines.empty()) lines.emplace_back(ui.t("pain.told_nothing"));
    return lines;
}

}  // namespace aftercare::ui
