// The files that hold one list each: topics, sources, claims, what is not shipped, and the time after a session.
#include "app/guidance/readers.h"

namespace aftercare::guidance {
namespace {

// The entries of the list `name`, each read by `read` and closed.
template <class T, class Read>
std::vector<T> read_list(ObjectReader& in, std::string_view name, Read read)
{
    std::vector<T> list;
    for (auto& entry : in.objects(name)) {
        list.push_back(read(entry));
        entry.finish();
    }
    return list;
}

AftercareStage read_stage(ObjectReader& in)
{
    AftercareStage stage;
    stage.key = in.text("key");
    stage.title = in.text("title");
    stage.done = in.text("done");
    stage.when = in.text("when");
    stage.from = std::chrono::hours{in.whole("from_h", 0, 240)};
    stage.to = std::chrono::hours{in.whole("to_h", 0, 240)};
    stage.detail = in.text("detail");
    stage.routine = in.text_or_none("routine");
    stage.sources = in.texts_or_none("sources");
    return stage;
}

}  // namespace

std::vector<Topic> read_topics(ObjectReader& in)
{
    auto topics = read_list<Topic>(in, "topics", [](ObjectReader& entry) {
        return Topic{entry.text("key"), entry.text("title"), entry.text("icon"), entry.text("summary")};
    });
    in.finish();
    return topics;
}

std::vector<Source> read_sources(ObjectReader& in)
{
    auto sources = read_list<Source>(in, "sources", [](ObjectReader& entry) {
        return Source{entry.text("tag"), entry.text("citation"), entry.text("detail"), entry.text("seen")};
    });
    in.finish();
    return sources;
}

std::vector<Claim> read_claims(ObjectReader& in)
{
    auto claims = read_list<Claim>(in, "claims", [](ObjectReader& entry) {
        return Claim{entry.text("id"), entry.text("topic"), read_choice<Evidence>(entry, "verdict", evidence_keys)};
    });
    in.finish();
    return claims;
}

std::vector<NotShipped> read_not_shipped(ObjectReader& in)
{
    auto claims = read_list<NotShipped>(in, "not_shipped", [](ObjectReader& entry) {
        return NotShipped{entry.text("claim"), entry.text("reason")};
    });
    in.finish();
    return claims;
}

AftercareTimeline read_timeline(ObjectReader& in)
{
    AftercareTimeline timeline;
    timeline.stages = read_list<AftercareStage>(in, "stages", read_stage);
    timeline.note = in.text("note");
    timeline.evidence_note = in.text("evidence_note");
    in.finish();
    return timeline;
}

}  // namespace aftercare::guidance
