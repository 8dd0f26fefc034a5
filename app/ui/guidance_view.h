#pragma once

#include "app/core/state.h"
#include "app/guidance/search.h"
#include "app/ui/kit/ui.h"
#include "app/ui/navigation.h"

#include <optional>
#include <string>
#include <vector>

namespace aftercare::ui {

// What the guidance page remembers: the topic, the article that is open, and the words looked for.
struct GuidanceView {
    std::string topic = "aftercare";
    std::string article;  // key; "" shows the topic's cards
    std::string words;
    std::optional<guidance::Search> search;
    std::vector<OwnRoutine> own_known;  // those that the search knows
    guidance::SearchResults results;
    bool labels_open = false;
    std::string copied;  // key of the article that went to the clipboard
};

void draw(GuidanceView& view, const AppState& state, Navigation& navigation, Ui& ui);

}  // namespace aftercare::ui
