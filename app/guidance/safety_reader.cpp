#include "app/guidance/readers.h"

namespace aftercare::guidance {
namespace {

PhoneLine read_line(ObjectReader in)
{
    PhoneLine line{in.text_or_none("number"), in.text("words")};
    in.finish();
    return line;
}

WarningSign read_sign(ObjectReader& in)
{
    WarningSign sign;
    sign.id = in.text("id");
    sign.tier = read_choice<HelpTier>(in, "tier", help_tier_keys);
    sign.group = in.text("group");
    sign.section = in.text_or_none("section");
    sign.statement = in.text("statement");
    sign.question = in.text("question");
    sign.why = in.text("why");
    sign.sources = in.texts("sources");
    sign.source_note = in.text_or_none("source_note");
    in.finish();
    return sign;
}

ActionCard read_action(ObjectReader& in)
{
    ActionCard card;
    card.action = read_choice<HelpAction>(in, "action", help_action_keys);
    card.title = in.text("title");
    card.lead = in.text("lead");
    card.text = in.text("text");
    in.finish();
    return card;
}

LightAdvice read_light(ObjectReader& in)
{
    LightAdvice advice;
    advice.light = read_choice<PainLight>(in, "light", pain_light_keys);
    advice.range = in.text("range");
    advice.title = in.text("title");
    advice.text = in.text("text");
    in.finish();
    return advice;
}

}  // namespace

void read_warning_signs(ObjectReader& in, SafetyContent& safety)
{
    for (auto& sign : in.objects("signs")) safety.signs.push_back(read_sign(sign));
    safety.none_apply = in.text("none_apply");
    safety.never_recorded = in.text("never_recorded");
    in.finish();
}

void read_actions(ObjectReader& in, SafetyContent& safety)
{
    for (auto& card : in.objects("actions")) safety.actions.push_back(read_action(card));
    in.finish();
}

std::vector<HelpRegion> read_regions(ObjectReader& in)
{
    std::vector<HelpRegion> regions;
    for (auto& entry : in.objects("regions")) {
        HelpRegion region{entry.text("key"), entry.text("name"), read_line(entry.object("emergency")),
                          read_line(entry.object("nurse")), read_line(entry.object("crisis"))};
        entry.finish();
        regions.push_back(std::move(region));
    }
    in.finish();
    return regions;
}

std::vector<PreSessionItem> read_pre_session(ObjectReader& in)
{
    std::vector<PreSessionItem> items;
    for (auto& entry : in.objects("items")) {
        PreSessionItem item;
        item.id = entry.text("id");
        item.advice = read_choice<PreSessionAdvice>(entry, "advice", pre_session_advice_keys);
        item.text = entry.text("text");
        item.detail = entry.text_or_none("detail");
        item.sources = entry.texts("sources");
        entry.finish();
        items.push_back(std::move(item));
    }
    in.finish();
    return items;
}

ExerciseRules read_exercise_rules(ObjectReader& in)
{
    ExerciseRules rules;
    for (auto& light : in.objects("lights")) rules.lights.push_back(read_light(light));
    rules.stop_now = in.texts("stop_now");
    rules.ask_first = in.texts("ask_first");
    rules.leg_pain = in.text("leg_pain");
    rules.start_low = in.text("start_low");
    rules.first_day = in.text("first_day");
    rules.notice = in.text("notice");
    in.finish();
    return rules;
}

}  // namespace aftercare::guidance
