#include "app/guidance/checks.h"
#include "app/guidance/json_reader.h"

#include <algorithm>
#include <set>

namespace aftercare::guidance {
namespace {

// The first letter of a sign's id says its tier.
constexpr std::string_view tier_letters = "EDST";

bool is_sign_id(const WarningSign& sign)
{
    return sign.id.size() == 3 && sign.id[0] == tier_letters[static_cast<std::size_t>(sign.tier)];
}

void check_sources(const Library& library, const std::vector<std::string>& tags, const std::string& pointer,
                   Report& report)
{
    for (std::size_t place = 0; place < tags.size(); ++place)
        if (!library.source(tags[place]))
            report.add(pointer + "/" + std::to_string(place), "There is no source \"" + tags[place] + "\".");
}

void check_signs(const Library& library, Report& report)
{
    std::set<std::string_view> seen;
    const auto& signs = library.safety().signs;
    for (std::size_t place = 0; place < signs.size(); ++place) {
        const auto pointer = "/signs/" + std::to_string(place);
        const auto& sign = signs[place];
        if (!is_sign_id(sign))
            report.add(pointer + "/id", "The id must be its tier's letter (E, D, S or T) and two digits.");
        if (!seen.insert(sign.id).second) report.add(pointer + "/id", sign.id + " is given twice; keep one.");
        check_sources(library, sign.sources, pointer + "/sources", report);
    }
    for (const auto tier : {HelpTier::Emergency, HelpTier::SameDay, HelpTier::Soon, HelpTier::ContactTherapist})
        if (library.signs_in(tier).empty())
            report.add("/signs", "There is no warning sign for \"" + std::string(key_of(tier)) + "\"; add it.");
    if (std::ranges::none_of(signs, &WarningSign::is_crisis))
        report.add("/signs", "The crisis sign is missing; add it.");
}

void check_actions(const Library& library, Report& report)
{
    for (std::size_t place = 0; place < help_action_keys.size(); ++place)
        if (!library.action(static_cast<HelpAction>(place)))
            report.add("/actions", "There is no card for \"" + std::string(help_action_keys[place]) + "\"; add it.");
}

void check_rules(const ExerciseRules& rules, Report& report)
{
    if (rules.lights.size() != pain_light_keys.size())
        return report.add("/lights", "There must be one entry for green, amber and red each.");
    for (std::size_t place = 0; place < rules.lights.size(); ++place)
        if (rules.lights[place].light != static_cast<PainLight>(place))
            report.add("/lights/" + std::to_string(place), "The lights must stand in the order green, amber, red.");
}

}  // namespace

std::vector<Problem> check_safety(const Library& library, std::string_view language)
{
    std::vector<Problem> problems;
    const auto folder = std::string(language) + "/safety/";
    Report signs(folder + "warning_signs.json", problems);
    check_signs(library, signs);
    Report actions(folder + "actions.json", problems);
    check_actions(library, actions);
    Report regions(folder + "regions.json", problems);
    if (!library.region("other"))
        regions.add("/regions", "The region \"other\" is missing; every unknown place needs it.");
    Report rules(folder + "exercise_rules.json", problems);
    check_rules(library.safety().rules, rules);
    Report items(folder + "pre_session.json", problems);
    const auto& pre_session = library.safety().pre_session;
    for (std::size_t place = 0; place < pre_session.size(); ++place)
        check_sources(library, pre_session[place].sources, "/items/" + std::to_string(place) + "/sources", items);
    return problems;
}

}  // namespace aftercare::guidance
