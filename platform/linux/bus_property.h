#pragma once

#include <string_view>
#include <systemd/sd-bus.h>
#include <tuple>

namespace aftercare {

// Appends a property's value to the answer. `object` is what the interface was offered with.
using PropertyTeller = int (*)(std::string_view property, sd_bus_message* answer, void* object);

// The same in the words of sd-bus, for its tables.
template <PropertyTeller tell>
inline constexpr sd_bus_property_get_t tells = [](auto... words) {
    const auto [bus, path, interface, property, answer, object, error] = std::tuple(words...);
    return tell(property, answer, object);
};

}  // namespace aftercare
