#pragma once

#include "app/guidance/library.h"
#include "app/ui/guidance_view.h"
#include "app/ui/kit/widgets.h"

// The pieces of the guidance page.
namespace aftercare::ui {

// How sure anyone can be, as a coloured word with a shape of its own.
void evidence_tag(Ui& ui, const guidance::Article& article);
// "Thin evidence"
std::string_view evidence_words(const Ui& ui, guidance::Evidence evidence);
std::string_view topic_icon(std::string_view name);

// Amounts to drink are not shown to someone who has a fluid limit.
bool is_shown(const guidance::Article& article, const AppState& state);

void draw_topics(GuidanceView& view, const AppState& state, Ui& ui);
void draw_topic_cards(GuidanceView& view, const AppState& state, Ui& ui);
void draw_results(GuidanceView& view, const AppState& state, Navigation& navigation, Ui& ui);
void draw_article(GuidanceView& view, const guidance::Article& article, const AppState& state, Navigation& navigation,
                  Ui& ui);
// The walking plan as a table, and the weekly plans with their routines.
void draw_walking_plan(std::string_view title, const guidance::Library& library, Ui& ui);
void draw_weekly_plans(const guidance::Library& library, Navigation& navigation, Ui& ui);
// What stands in the way of a massage today, by what to do about it.
void draw_pre_session(std::string_view title, const guidance::Library& library, Ui& ui);
void draw_label_meanings(GuidanceView& view, Ui& ui);

}  // namespace aftercare::ui
