// Everything a person may type where a day, a time, a span, a moment or an id is wanted.

#include "app/base/id.h"
#include "app/base/time.h"

#include <cstdlib>

using namespace aftercare;

namespace {

class Utc : public Zone {
public:
    std::string name() const override { return "Etc/UTC"; }
    std::chrono::seconds offset_at(Instant) const override { return {}; }
    Instant to_instant(LocalSecond local) const override { return Instant{local.time_since_epoch()}; }
};

void require(bool holds)
{
    if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (const auto day = parse_iso_day(text)) require(iso_day(*day) == text);
    if (const auto time = parse_time_of_day(text)) require(clock_text(*time) == text);
    if (const auto span = parse_span(text)) require(parse_span(span_text(*span)) == span);
    if (const auto local = parse_iso_local(text)) require(parse_iso_local(iso_local(*local)) == local);
    if (const auto id = Uuid::from(text)) require(Uuid::from(id->text()) == id);
    if (const auto moment = parse_moment(text, Instant{}, Utc{}); moment && text != "now")
        require(parse_moment(iso_moment(*moment), Instant{}, Utc{})->at == moment->at);
    return 0;
}
