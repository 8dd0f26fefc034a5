#include "app/cli/call.h"
#include "app/cli/values.h"
#include "app/cli/verb.h"
#include "app/records/json_guidance.h"

#include <algorithm>

namespace aftercare::cli {
namespace {

using records::Json;

// The warning signs of the content folder, or those built in when it does not have them: they can always be shown.
class Safety {
public:
    explicit Safety(Call& call)
    {
        if (!call.library().safety().signs.empty()) {
            m_library = &call.library();
            return;
        }
        m_built_in = guidance::safety_fallback();
        m_library = &m_built_in;
    }

    const guidance::Library& library() const { return *m_library; }
    const SafetyContent& content() const { return m_library->safety(); }

private:
    guidance::Library m_built_in;
    const guidance::Library* m_library = nullptr;
};

Result<const HelpRegion*> region_in(const Words& words, const Safety& safety)
{
    const auto key = words.last("--region").value_or("other");
    std::vector<std::string_view> known;
    for (const auto& region : safety.content().regions) {
        if (region.key == key) return &region;
        known.push_back(region.key);
    }
    return fail(ErrorKind::Invalid, no_such("region", key, known));
}

HelpAction action_of(const WarningSign& sign)
{
    return sign.is_crisis() ? HelpAction::Crisis : static_cast<HelpAction>(sign.tier);
}

void show_card(const ActionCard& card, const HelpRegion& region, Page& page)
{
    page.heading(card.title);
    page.paragraph(with_numbers(card.text, region), 2);
}

void show_signs(const Safety& safety, HelpAction action, Page& page)
{
    std::vector<Page::Row> rows;
    for (const auto& sign : safety.content().signs)
        if (action_of(sign) == action) rows.push_back({"", sign.id, sign.statement});
    page.table(rows, 2);
}

Json list_json(const Safety& safety, const HelpRegion& region)
{
    const auto card = [&](const ActionCard& one) { return records::json_of(one, region); };
    const auto sign = [](const WarningSign& one) { return records::json_of(one); };
    return Json::Object{{"region", region.key},
                        {"actions", records::array_of(safety.content().actions, card)},
                        {"signs", records::array_of(safety.content().signs, sign)},
                        {"none_apply", safety.content().none_apply}};
}

Result<> list(const Words& words, Call& call)
{
    const Safety safety(call);
    TRY_LET(region, region_in(words, safety));
    if (call.wants_json()) {
        call.print(list_json(safety, *region));
        return {};
    }
    auto page = call.page();
    for (const auto& card : safety.content().actions) {
        show_card(card, *region, page);
        page.blank();
        show_signs(safety, card.action, page);
    }
    page.blank();
    page.paragraph(safety.content().none_apply);
    call.print(page);
    return {};
}

void show_sign(const WarningSign& sign, const ActionCard* card, const HelpRegion& region, Page& page)
{
    page.line(sign.statement);
    page.blank();
    page.paragraph(sign.question);
    if (!sign.why.empty()) page.blank();
    if (!sign.why.empty()) page.paragraph(sign.why);
    if (card) show_card(*card, region, page);
}

Result<> show_action(const ActionCard& card, const Safety& safety, const HelpRegion& region, Call& call)
{
    if (call.wants_json()) {
        call.print(records::json_of(card, region));
        return {};
    }
    auto page = call.page();
    show_card(card, region, page);
    page.blank();
    show_signs(safety, card.action, page);
    call.print(page);
    return {};
}

Result<> show(const Words& words, Call& call)
{
    const Safety safety(call);
    TRY_LET(region, region_in(words, safety));
    const auto key = *words.last("KEY");
    for (const auto& card : safety.content().actions)
        if (key_of(card.action) == key) return show_action(card, safety, *region, call);
    const auto* sign = safety.library().warning_sign(key);
    if (!sign)
        return fail(ErrorKind::NotFound, "There is no warning sign of that name. Look at aftercare safety list.");
    if (call.wants_json()) {
        call.print(records::json_of(*sign));
        return {};
    }
    auto page = call.page();
    show_sign(*sign, safety.library().action(action_of(*sign)), *region, page);
    call.print(page);
    return {};
}

const Option region_option{"--region", "KEY", "whose emergency numbers to show: ca, us, uk, eu or other"};

}  // namespace

std::vector<Verb> safety_verbs()
{
    return {
        {"safety list", "List every warning sign, and what to do.", {}, {region_option}, "", list},
        {"safety show",
         "Show one warning sign, or what to do in one case.",
         {{"KEY", "The id of a sign, such as E01, or emergency, same_day, soon, contact_therapist, crisis."}},
         {region_option},
         "Example:\n  aftercare safety show emergency --region uk\n",
         show},
    };
}

}  // namespace aftercare::cli
