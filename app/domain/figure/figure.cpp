#include "app/domain/figure/figure.h"

#include <algorithm>
#include <utility>

namespace aftercare::figure {
namespace {

constexpr PlaneBox nothing{1e9F, 1e9F, -1e9F, -1e9F};

void widen(PlaneBox& box, PlanePoint centre, float half_width, float half_height)
{
    box.left = std::min(box.left, centre.x - half_width);
    box.right = std::max(box.right, centre.x + half_width);
    box.top = std::min(box.top, centre.y - half_height);
    box.bottom = std::max(box.bottom, centre.y + half_height);
}

PlanePoint raised(PlanePoint from, PlanePoint offset) { return {from.x + offset.x, from.y - offset.y}; }

// Rounds the corners of a hand-made path.
std::vector<PlanePoint> smooth(const std::vector<PlanePoint>& path)
{
    if (path.size() < 3) return path;
    constexpr int steps = 10;
    std::vector<PlanePoint> line;
    for (std::size_t index = 0; index + 1 < path.size(); ++index) {
        const PlanePoint a = path[index > 0 ? index - 1 : 0];
        const PlanePoint b = path[index];
        const PlanePoint c = path[index + 1];
        const PlanePoint d = path[std::min(index + 2, path.size() - 1)];
        const auto curve = [](float p, float q, float r, float s, float u) {
            const float square = (2 * p - 5 * q + 4 * r - s) * u * u;
            const float cube = (3 * q - p - 3 * r + s) * u * u * u;
            return 0.5F * (2 * q + (r - p) * u + square + cube);
        };
        for (int step = 0; step < steps; ++step) {
            const float u = static_cast<float>(step) / steps;
            line.push_back({curve(a.x, b.x, c.x, d.x, u), curve(a.y, b.y, c.y, d.y, u)});
        }
    }
    line.push_back(path.back());
    return line;
}

}  // namespace

Figure::Figure(FigureParts parts) : m_parts(std::move(parts)), m_timeline(m_parts.keys), m_camera(m_parts.view)
{
    for (const Prop& prop : m_parts.props)
        for (const Box& box : boxes_of(prop)) m_boxes.push_back(box);
    for (std::size_t key = 0; key < m_parts.keys.size(); ++key) m_solved_keys.push_back(solve(pose_of(key)));
    m_arrow_lines.resize(m_parts.keys.size());
    for (const Arrow& arrow : m_parts.arrows)
        for (const std::size_t key : arrow.keys) m_arrow_lines[key].push_back(line_of(arrow, key));
    m_ground = patch_of_floor();
    m_frame = whole_loop();
}

Solved Figure::solved_at(const Moment& moment) const
{
    if (moment.held()) return m_solved_keys[moment.from];
    return solve(pose_of(moment.from), pose_of(moment.to), moment.share);
}

Solved Figure::solved_at(Seconds time) const { return solved_at(m_timeline.at(time)); }

std::vector<PlanePoint> Figure::line_of(const Arrow& arrow, std::size_t key) const
{
    const Skeleton& skeleton = m_solved_keys[key].skeleton;
    std::vector<PlanePoint> line;
    if (const auto* path = std::get_if<PathArrow>(&arrow.way)) {
        const PlanePoint origin = m_camera.project(point_of(skeleton, path->from));
        for (const PlanePoint offset : path->points) line.push_back(raised(origin, offset));
        return smooth(line);
    }
    constexpr int steps = 20;
    if (const auto* arc = std::get_if<ArcArrow>(&arrow.way)) {
        const PlanePoint origin = m_camera.project(point_of(skeleton, arc->about));
        for (int step = 0; step <= steps; ++step) {
            const double angle = radians(mix(arc->from, arc->to, static_cast<double>(step) / steps));
            line.push_back(raised(origin, {static_cast<float>(arc->radius * std::cos(angle)),
                                           static_cast<float>(arc->radius * std::sin(angle))}));
        }
        return line;
    }
    const auto& trail = std::get<TrailArrow>(arrow.way);
    for (int step = 0; step <= steps; ++step) {
        const double share = mix(trail.begin, trail.end, static_cast<double>(step) / steps);
        const Solved solved = solve(pose_of(trail.from_key), pose_of(trail.to_key), share);
        line.push_back(raised(m_camera.project(point_of(solved.skeleton, trail.of)), trail.shift));
    }
    return line;
}

std::optional<Solid> Figure::patch_of_floor() const
{
    const bool has_mat =
        std::any_of(m_boxes.begin(), m_boxes.end(), [](const Box& box) { return box.material == Material::Mat; });
    if (has_mat || !m_parts.shadow || m_parts.close_up) return std::nullopt;
    constexpr double low = 12;  // what is lower stands on the floor
    constexpr double margin = 13;
    Vec least{1e9, 1e9, 0};
    Vec most{-1e9, -1e9, 0};
    const auto include = [&](Vec point, double half_x, double half_y) {
        least = {std::min(least.x, point.x - half_x), std::min(least.y, point.y - half_y), 0};
        most = {std::max(most.x, point.x + half_x), std::max(most.y, point.y + half_y), 0};
    };
    for (const Solved& solved : m_solved_keys)
        for (const Solid& solid : body_of(solved.skeleton).solids)
            if (solid.centre.z < low) include(solid.centre, 3, 3);
    for (const Box& box : m_boxes)
        if (box.at.z == 0 && box.material != Material::Wall) include(box.at, box.size.x / 2, box.size.y / 2);
    if (least.x > most.x) return std::nullopt;
    const Vec half = (most - least) * 0.5;
    return Solid{least + half, {Vec{half.x + margin, 0, 0}, Vec{0, half.y + margin, 0}, Vec{}}, 1};
}

PlaneBox Figure::whole_loop() const
{
    if (const auto& close = m_parts.close_up) {
        const PlanePoint about = m_camera.project(point_of(m_solved_keys.front().skeleton, close->about));
        return {about.x + close->left, about.y - close->top, about.x + close->right, about.y - close->bottom};
    }
    constexpr int samples = 24;
    PlaneBox frame = nothing;
    for (int sample = 0; sample < samples; ++sample)
        for (const Solid& solid : body_of(solved_at(loop_length() * sample / samples).skeleton).solids) {
            const Ellipse ellipse = m_camera.project(solid);
            widen(frame, ellipse.centre, std::sqrt(ellipse.xx), std::sqrt(ellipse.yy));
        }
    if (m_ground) {
        const Ellipse patch = m_camera.project(*m_ground);
        widen(frame, patch.centre, std::sqrt(patch.xx), std::sqrt(patch.yy));
    }
    for (const Box& box : m_boxes) {
        if (!box.framed) continue;
        for (const double x : {-0.5, 0.5})
            for (const double y : {-0.5, 0.5})
                for (const double z : {0.0, 1.0})
                    widen(frame, m_camera.project(box.at + Vec{x * box.size.x, y * box.size.y, z * box.size.z}), 0, 0);
    }
    for (const auto& lines : m_arrow_lines)
        for (const auto& line : lines)
            for (const PlanePoint point : line) widen(frame, point, 2, 2);
    return frame;
}

std::vector<Seconds> still_times(const Figure& figure)
{
    const std::vector<Seconds>& arrivals = figure.timeline().arrivals();
    if (figure.parts().stills.empty()) return arrivals;
    std::vector<Seconds> times;
    for (const std::size_t key : figure.parts().stills) times.push_back(arrivals[key]);
    return times;
}

}  // namespace aftercare::figure
