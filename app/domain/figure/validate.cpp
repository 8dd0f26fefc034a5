#include "app/domain/figure/validate.h"

#include <algorithm>
#include <cstdio>

namespace aftercare::figure {
namespace {

struct Range {
    double low, high;
};
struct JointRange {
    Range flexion, side, turn;
};
// Degrees; a healthy adult's ranges, rounded outwards a little.
constexpr JointRange lumbar_range{{-50, 60}, {-32, 32}, {-32, 32}};
constexpr JointRange thorax_range{{-35, 60}, {-35, 35}, {-48, 48}};
constexpr JointRange neck_range{{-60, 55}, {-45, 45}, {-75, 75}};
constexpr JointRange head_range{{-40, 35}, {-20, 20}, {-45, 45}};
constexpr JointRange hip_range{{-32, 140}, {-35, 62}, {-60, 65}};
constexpr Range knee_range{-3, 155}, elbow_range{-4, 152}, ankle_range{-88, 35};
constexpr double slack = 1;

constexpr double pin_limit = 1.0, depth_limit = -1.5, wall_limit = -1.6, speed_limit = 260;
constexpr Range contact_range{-2.2, 1.6};
constexpr double arm_behind_limit = 58, arm_across_limit = 55;

// Flexion, abduction and rotation of a ball joint, read back from its matrix.
Vec ball_angles(const Rotation& local, Side side)
{
    const auto& m = local.m;
    return {-degrees(std::atan2(m[2], m[8])), sign(side) * degrees(std::asin(std::clamp(-m[5], -1.0, 1.0))),
            sign(side) * degrees(std::atan2(m[3], m[4]))};
}

// Rotation about y of a hinge.
double hinge_angle(const Frame& near_bone, const Frame& far_bone)
{
    const Rotation local = inverse(near_bone.turn) * far_bone.turn;
    return degrees(std::atan2(local.m[2], local.m[8]));
}

// Below 1 the point is inside the ellipsoid.
double closeness(const Frame& frame, Vec centre, Vec half_axes, Vec point)
{
    const Vec local = inverse(frame.turn) * (point - frame.at) - centre;
    return length({local.x / half_axes.x, local.y / half_axes.y, local.z / half_axes.z});
}

struct Core {
    const Frame& frame;
    Vec centre, half_axes;
};

std::string sided(Side side, std::string_view name)
{
    return std::string(side == Side::Left ? "left " : "right ") + std::string(name);
}

class Inspector {
public:
    explicit Inspector(const Figure& figure) : m_figure(figure) {}

    std::vector<Fault> run()
    {
        std::vector<Seconds> times = m_figure.timeline().arrivals();
        const int frames = std::max(60, static_cast<int>(m_figure.loop_length().count() * 30));
        for (int frame = 0; frame < frames; ++frame) times.push_back(m_figure.loop_length() * frame / frames);
        std::sort(times.begin(), times.end());
        for (const Seconds time : times) look(time);
        return std::move(m_faults);
    }

private:
    void look(Seconds time)
    {
        m_now = time;
        const Solved solved = m_figure.solved_at(time);
        const Body body = body_of(solved.skeleton);
        spine();
        for (const Side side : both_sides) {
            joints(solved.skeleton, side);
            pins(solved.misses, side);
            insides(solved.skeleton, side);
        }
        surfaces(body);
        contacts(body);
        speeds(solved.skeleton);
    }

    // Keeps the worst of its kind.
    void note(Rule rule, std::string what, double measured)
    {
        for (Fault& fault : m_faults) {
            if (fault.rule != rule || fault.what != what) continue;
            if (std::abs(measured) > std::abs(fault.measured)) fault = {rule, std::move(what), measured, m_now};
            return;
        }
        m_faults.push_back({rule, std::move(what), measured, m_now});
    }
    void limit(std::string what, double angle, Range range)
    {
        if (angle < range.low - slack || angle > range.high + slack) note(Rule::JointLimit, std::move(what), angle);
    }
    void limit(const std::string& what, Vec angles, const JointRange& range)
    {
        limit(what + " flexion", angles.x, range.flexion);
        limit(what + " side bend", angles.y, range.side);
        limit(what + " turn", angles.z, range.turn);
    }

    void spine()
    {
        const Moment moment = m_figure.timeline().at(m_now);
        const FigureParts& parts = m_figure.parts();
        const Pose& from = parts.poses[parts.keys[moment.from].pose];
        const Pose& to = parts.poses[parts.keys[moment.to].pose];
        limit("lumbar", mix(from.lumbar, to.lumbar, moment.share), lumbar_range);
        limit("thorax", mix(from.thorax, to.thorax, moment.share), thorax_range);
        limit("neck", mix(from.neck, to.neck, moment.share), neck_range);
        limit("head", mix(from.head, to.head, moment.share), head_range);
    }

    void joints(const Skeleton& s, Side side)
    {
        const LegFrames& leg = at(s.legs, side);
        const ArmFrames& arm = at(s.arms, side);
        const Vec hip = ball_angles(inverse(s.pelvis.turn) * leg.thigh.turn, side);
        const bool readable = std::abs(hip.y) < 80;  // beyond, flexion and rotation turn about the same axis
        if (readable) limit(sided(side, "hip"), hip, hip_range);
        limit(sided(side, "knee"), hinge_angle(leg.thigh, leg.shin), knee_range);
        limit(sided(side, "ankle"), -hinge_angle(leg.shin, leg.foot), ankle_range);
        limit(sided(side, "elbow"), -hinge_angle(arm.upper, arm.fore), elbow_range);
        const Vec direction = inverse(s.chest.turn) * (arm.upper.turn * Vec{0, 0, -1});
        limit(sided(side, "upper arm behind"), degrees(std::asin(std::clamp(-direction.x, -1.0, 1.0))),
              {-90, arm_behind_limit});
        limit(sided(side, "upper arm across"), degrees(std::asin(std::clamp(-sign(side) * direction.y, -1.0, 1.0))),
              {-90, arm_across_limit});
    }

    void pins(const std::array<PinMiss, 2>& misses, Side side)
    {
        const PinMiss& miss = at(misses, side);
        const auto check = [&](std::string_view what, double by) {
            if (by > pin_limit) note(Rule::PinMissed, sided(side, what), by);
        };
        check("hand", miss.hand);
        check("elbow", miss.elbow);
        check("foot", miss.foot);
        check("knee", miss.knee);
    }

    void surfaces(const Body& body)
    {
        const auto wall = surface_of(m_figure.parts().props, SurfaceName::Wall);
        for (const PaintedPart& part : body.parts)
            for (std::size_t index = part.first; index < part.first + part.count; ++index)
                for (std::size_t of = 0; of < body.pieces[index].count; ++of) {
                    const Solid& solid = body.solids[body.pieces[index].solids[of]];
                    const double height = gap(solid, {});
                    if (height < depth_limit) note(Rule::BelowFloor, name_of(part), height);
                    const double clear = wall ? gap(solid, *wall) : 0;
                    if (clear < wall_limit) note(Rule::ThroughWall, name_of(part), clear);
                }
    }

    static double gap(const Solid& solid, const Surface& surface)
    {
        return dot(solid.centre, surface.normal) - surface.distance - reach_of(solid, surface.normal);
    }

    static std::string name_of(const PaintedPart& part)
    {
        switch (part.part) {
        case BodyPart::Trunk: return "trunk";
        case BodyPart::Head: return "head";
        case BodyPart::UpperArm: return sided(part.side, "upper arm");
        case BodyPart::Forearm: return sided(part.side, "forearm");
        case BodyPart::Thigh: return sided(part.side, "thigh");
        case BodyPart::Shin: return sided(part.side, "lower leg");
        }
        return {};
    }

    void contacts(const Body& body)
    {
        for (std::size_t index = 0; index < m_figure.parts().contacts.size(); ++index) {
            const Contact& contact = m_figure.parts().contacts[index];
            const std::string what = "contact " + std::to_string(index + 1);
            const auto surface = surface_of(m_figure.parts().props, contact.surface);
            if (!surface) {
                note(Rule::ContactLost, what + " with something that is not there", 0);
                continue;
            }
            double nearest = 1e9;
            for (const Solid& solid : contact_solids(body, contact.part, contact.side))
                nearest = std::min(nearest, gap(solid, *surface));
            if (nearest < contact_range.low || nearest > contact_range.high) note(Rule::ContactLost, what, nearest);
        }
    }

    void speeds(const Skeleton& s)
    {
        using enum Landmark;
        std::vector<Vec> points{point_of(s, {Crown}), point_of(s, {Pelvis}), point_of(s, {NeckBase})};
        for (const Side side : both_sides)
            for (const Landmark mark : {Elbow, Wrist, Fingers, Knee, Ankle, Toe})
                points.push_back(point_of(s, {mark, side}));
        const double passed = (m_now - m_before).count();
        if (!m_points_before.empty() && passed > 1e-4)
            for (std::size_t index = 0; index < points.size(); ++index) {
                const double speed = length(points[index] - m_points_before[index]) / passed;
                if (speed > speed_limit) note(Rule::TooFast, "point " + std::to_string(index), speed);
            }
        m_points_before = std::move(points);
        m_before = m_now;
    }

    void insides(const Skeleton& s, Side side)
    {
        using enum Landmark;
        const std::array cores{Core{s.pelvis, {-1, 0, 2}, {8, 12, 8}}, Core{s.lumbar2, {}, {6.5, 10.5, 8}},
                               Core{s.thorax2, {0.5, 0, 1}, {7.5, 12, 9}}, Core{s.head, {0, 0, 7}, {8, 6.2, 8}}};
        for (const Core& core : cores)
            for (const Landmark mark : {Fingers, Wrist, Elbow}) {
                const double close = closeness(core.frame, core.centre, core.half_axes, point_of(s, {mark, side}));
                if (close < 1) note(Rule::InsideBody, sided(side, "arm"), 1 - close);
            }
        const Vec knee = point_of(s, {Knee, side});
        const double close = std::min(closeness(s.thorax2, {0.5, 0, 1}, {11.5, 15, 12}, knee),
                                      closeness(s.chest, {0.5, 0, 1}, {12, 15, 9}, knee));
        if (close < 1) note(Rule::InsideBody, sided(side, "knee"), 1 - close);
    }

    const Figure& m_figure;
    Seconds m_now{0};
    Seconds m_before{0};
    std::vector<Vec> m_points_before;
    std::vector<Fault> m_faults;
};

std::string_view words_for(Rule rule)
{
    switch (rule) {
    case Rule::JointLimit: return "bends further than a joint can";
    case Rule::PinMissed: return "does not reach its place";
    case Rule::BelowFloor: return "is below the floor";
    case Rule::ContactLost: return "does not touch as claimed";
    case Rule::ThroughWall: return "goes through the wall";
    case Rule::TooFast: return "moves too fast";
    case Rule::InsideBody: return "is inside the body";
    }
    return {};
}

}  // namespace

std::vector<Fault> faults_of(const Figure& figure) { return Inspector(figure).run(); }

std::string sentence(const Fault& fault)
{
    std::array<char, 64> numbers{};
    std::snprintf(numbers.data(), numbers.size(), " (%.1f at %.2f s)", fault.measured, fault.at.count());
    return fault.what + " " + std::string(words_for(fault.rule)) + numbers.data();
}

}  // namespace aftercare::figure
