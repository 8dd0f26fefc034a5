#include "app/records/json_measures.h"

#include "app/records/json_diary.h"

namespace aftercare::records {
namespace {

std::string_view key_of_size(ChangeSize size)
{
    switch (size) {
    case ChangeSize::Same: return "same";
    case ChangeSize::Small: return "small";
    case ChangeSize::Larger: return "larger";
    }
    return {};
}

}  // namespace

Json json_of(const MeasureAnswer& answer)
{
    const auto& details = answer.details;
    return Json::Object{
        {"id", answer.id.text()},
        {"measure", key_of(details.measure)},
        {"for_day", iso_day(details.for_day)},
        {"answered_at", iso_moment(details.answered_at)},
        {"zone", text_or_null(details.answered_at.zone)},
        {"score", score_of(details)},
        {"items", array_of(details.items,
                           [](const MeasureItem& item) {
                               return Json::Object{{"name", item.name}, {"value", item.value}};
                           })},
    };
}

Json json_of(const MeasureChange& change)
{
    return Json::Object{
        {"first", change.first},
        {"first_day", iso_day(change.first_day)},
        {"latest", change.latest},
        {"latest_day", iso_day(change.latest_day)},
        {"change", change.latest - change.first},
        {"size", key_of_size(change.size)},
    };
}

Json json_of(const MarkedDay& marked)
{
    return Json::Object{{"id", marked.id.text()}, {"day", iso_day(marked.day)}, {"mark", key_of(marked.mark)}};
}

Json json_of(const PainVersion& version, const Zone& zone)
{
    const auto written = json_of(version.entry, zone);
    auto members = std::get<Json::Object>(written.value());
    for (auto& [name, value] : members) {
        if (name == "id") name = "entry";
        if (name != "entered_at") continue;
        name = "until";
        value = iso_moment(zone.moment(version.until));
    }
    return members;
}

}  // namespace aftercare::records
