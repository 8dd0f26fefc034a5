#include "app/ui/pain_find.h"

#include "app/ui/kit/icons.h"
#include "app/ui/kit/widgets.h"
#include "app/ui/words.h"

#include <algorithm>
#include <array>

namespace aftercare::ui {
namespace {

// A chip for one word of a vocabulary; `field` names it: "pain.filter_site", "pain.any_site".
template <class T>
void choose_term(std::optional<T>& chosen, std::string_view vocabulary, Ui& ui)
{
    const auto name = std::string(vocabulary);
    std::vector<std::string> labels = {std::string(ui.t("pain.any_" + name))};
    int now = 0;
    for (const auto key : T::keys()) {
        if (chosen && chosen->key() == key) now = static_cast<int>(labels.size());
        labels.emplace_back(term(ui, vocabulary, key));
    }
    const auto picked = filter_chip(ui, ui.t("pain.filter_" + name), labels, now);
    if (!picked) return;
    chosen.reset();
    if (*picked > 0) chosen = T::from(T::keys()[static_cast<std::size_t>(*picked) - 1]);
}

// "3 or more", "6 or less".
void choose_level(std::optional<PainLevel>& chosen, std::string_view end, Ui& ui)
{
    const auto key = "pain." + std::string(end);
    std::vector<std::string> labels = {std::string(ui.t("pain.any_" + std::string(end)))};
    for (int level = 0; level <= 10; ++level) labels.push_back(ui.t(key, {{"n", std::to_string(level)}}));
    const auto picked =
        filter_chip(ui, ui.t("pain.filter_" + std::string(end)), labels, chosen ? chosen->value() + 1 : 0);
    if (!picked) return;
    chosen = *picked > 0 ? PainLevel::from(*picked - 1) : std::nullopt;
}

// Those written lately, and the one that is chosen.
void choose_medicine(std::string& chosen, const AppState& state, Ui& ui)
{
    auto known = state.diary.medicines;
    if (!chosen.empty() && std::ranges::find(known, chosen) == known.end()) known.push_back(chosen);
    if (known.empty()) return;
    std::vector<std::string> labels = {std::string(ui.t("pain.any_medicine"))};
    int now = 0;
    for (const auto& medicine : known) {
        if (medicine == chosen) now = static_cast<int>(labels.size());
        labels.push_back(medicine);
    }
    const auto picked = filter_chip(ui, ui.t("pain.filter_medicine"), labels, now);
    if (picked) chosen = *picked > 0 ? labels[static_cast<std::size_t>(*picked)] : std::string();
}

void choose_period(PainFind& find, Day today, Ui& ui)
{
    constexpr std::array<std::pair<std::string_view, int>, 5> periods = {{{"pain.any_period", 0},
                                                                          {"pain.period_week", 7},
                                                                          {"pain.period_month", 30},
                                                                          {"pain.period_quarter", 90},
                                                                          {"pain.period_year", 365}}};
    std::vector<std::string> labels;
    for (const auto& [key, length] : periods) labels.emplace_back(ui.t(key));
    const auto picked = filter_chip(ui, ui.t("pain.filter_period"), labels, find.period);
    if (!picked) return;
    find.period = *picked;
    find.filter.from.reset();
    const int length = periods[static_cast<std::size_t>(*picked)].second;
    if (length > 0) find.filter.from = today - std::chrono::days(length - 1);
}

// How many are set beside the words.
int filters_set(const PainFilter& filter)
{
    return int{filter.site.has_value()} + int{filter.quality.has_value()} + int{filter.trigger.has_value()} +
           int{filter.relief.has_value()} + int{!filter.medicine.empty()} + int{filter.at_least.has_value()} +
           int{filter.at_most.has_value()} + int{filter.from.has_value()};
}

void draw_filters(PainFind& find, const AppState& state, Ui& ui)
{
    auto& filter = find.filter;
    const int set = filters_set(filter);
    const auto summary =
        set == 0 ? std::string(ui.t("pain.filters_none")) : ui.t("pain.filters_set", {{"n", std::to_string(set)}});
    if (!folded(ui, icons::tune, ui.t("pain.filters"), summary, find.filters_open)) return;
    auto chips = ui.wrap(8);
    choose_term(filter.site, "site", ui);
    choose_term(filter.quality, "quality", ui);
    choose_term(filter.trigger, "trigger", ui);
    choose_term(filter.relief, "relief", ui);
    choose_medicine(filter.medicine, state, ui);
    choose_level(filter.at_least, "at_least", ui);
    choose_level(filter.at_most, "at_most", ui);
    choose_period(find, state.today, ui);
}

std::string found_words(const FoundNotes& found, const Ui& ui)
{
    const auto count = std::to_string(found.entries.size());
    if (found.more) return ui.t("pain.found_more", {{"n", count}});
    if (found.entries.empty()) return std::string(ui.t("pain.found_none"));
    return found.entries.size() == 1 ? std::string(ui.t("pain.found_one")) : ui.t("pain.found_many", {{"n", count}});
}

// What was found before stands for a moment, so that nothing jumps when the answer comes at once.
bool looks_for_long(PainFind& find, const FoundNotes& found, Ui& ui)
{
    constexpr double moment = 0.2;
    if (!found.looking) find.looking_since.reset();
    else if (!find.looking_since) find.looking_since = ui.seconds();
    if (!find.looking_since) return false;
    const double left = *find.looking_since + moment - ui.seconds();
    if (left > 0) ui.wake_in(left);
    return left <= 0;
}

void draw_count(PainFind& find, const AppState& state, Ui& ui)
{
    const auto& found = state.diary.found;
    const bool long_search = looks_for_long(find, found, ui);
    if (!find.filter.any()) return find.heard.clear();
    const bool waits = found.looking || found.filter != find.filter;
    if (waits && !long_search && find.heard.empty()) return;
    if (waits && !long_search) return ui.text(find.heard, TextStyle::SmallStrong);
    const auto words = long_search ? std::string(ui.t("pain.looking")) : found_words(found, ui);
    if (std::exchange(find.heard, words) != words) ui.announce(words);
    ui.text(words, TextStyle::SmallStrong);
}

void draw_ends(PainFind& find, Ui& ui)
{
    auto line = ui.wrap(8);
    if (find.filter.any() && button(ui, ui.t("pain.find_clear"), {.kind = ButtonKind::Text, .small = true})) {
        find.filter = {};
        find.period = 0;
    }
    if (button(ui, ui.t("pain.find_close"), {.kind = ButtonKind::Text, .icon = icons::close, .small = true})) {
        find = {};
        ui.focus_on(ui.t("pain.find"));
    }
}

}  // namespace

void draw_find(PainFind& find, const AppState& state, Ui& ui)
{
    const auto before = find.filter;
    auto parts = ui.column(8);
    text_field(ui, ui.t("pain.find_words"), find.filter.words,
               {.hint = ui.t("pain.find_hint"), .icon = icons::search, .role = semantics::Role::SearchField});
    draw_filters(find, state, ui);
    draw_count(find, state, ui);
    draw_ends(find, ui);
    if (find.filter == before) return;
    find.first = 0;
    ui.send(SearchNotes{find.filter});
}

}  // namespace aftercare::ui
