#pragma once

#include "app/guidance/json_reader.h"

namespace aftercare::guidance {

// One reader per kind of content file; `in` is the root of the document.
Article read_article(ObjectReader& in);
Exercise read_exercise(ObjectReader& in);
Routine read_routine(ObjectReader& in);

std::vector<Topic> read_topics(ObjectReader& in);
std::vector<Source> read_sources(ObjectReader& in);
std::vector<Claim> read_claims(ObjectReader& in);
std::vector<NotShipped> read_not_shipped(ObjectReader& in);
AftercareTimeline read_timeline(ObjectReader& in);
Plans read_plans(ObjectReader& in);

std::vector<HelpRegion> read_regions(ObjectReader& in);
std::vector<PreSessionItem> read_pre_session(ObjectReader& in);
ExerciseRules read_exercise_rules(ObjectReader& in);
// Fill their part of `safety`.
void read_warning_signs(ObjectReader& in, SafetyContent& safety);
void read_actions(ObjectReader& in, SafetyContent& safety);

}  // namespace aftercare::guidance
