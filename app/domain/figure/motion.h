#pragma once

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace aftercare::figure {

using Seconds = std::chrono::duration<double>;

enum class Ease { Linear, In, Out, Smooth };

// A pose on the way round.
struct Key {
    std::size_t pose = 0;  // which of the figure's poses
    Seconds move{1.2};     // time to get there from the key before; from the last key for the first
    Seconds hold{0};
    Ease ease = Ease::Smooth;
    std::string label;        // may hold {hold_s}, the seconds of the dose
    std::optional<int> step;  // index of the instruction it shows
};

// What is to be seen at one time of the loop: the way from one key to the next.
struct Moment {
    std::size_t from = 0;
    std::size_t to = 0;
    double share = 0;  // 0 while `from` is held

    bool held() const { return share == 0; }
};

// The keys one after the other, then back to the first. Any time is good: the loop has no end.
class Timeline {
public:
    explicit Timeline(std::span<const Key> keys);

    Seconds length() const { return m_length; }
    Moment at(Seconds time) const;
    // When each key is reached.
    const std::vector<Seconds>& arrivals() const { return m_arrivals; }

private:
    struct Leg {
        Seconds leave;  // the hold of the key before it ends here
        Seconds arrive;
        Ease ease;
    };
    std::vector<Leg> m_legs;
    std::vector<Seconds> m_arrivals;
    Seconds m_length{0};
};

}  // namespace aftercare::figure
