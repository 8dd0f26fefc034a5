#pragma once

#include "app/guidance/library.h"
#include "app/ui/guidance_view.h"
#include "app/ui/kit/widgets.h"

// The pieces of the guidance page.
namespace aftercare::ui {

// How sure anyone can be, as a coloured word with a shape of its own.
void evidence_tag(Ui& ui, const guidance::Article& article);
// "Cochrane 2010; Wiltshire 2010"
std::string citations(const guidance::Library& library, const guidance::Article& article);
std::string_view topic_icon(std::string_view name);

void draw_topics(GuidanceView& view, const AppState& state, Ui& ui);
void draw_topic_cards(GuidanceView& view, const AppState& state, Ui& ui);
void draw_results(GuidanceView& view, const AppState& state, Navigation& navigation, Ui& ui);
void draw_article(GuidanceView& view, const guidance::Article& article, const AppState& state, Navigation& navigation, Ui& ui);
void draw_label_meanings(GuidanceView& view, Ui& ui);

}  // namespace aftercare::ui
