#include "app/domain/figure/scene.h"

#include "app/domain/figure/scene_parts.h"

#include <algorithm>

namespace aftercare::figure {
namespace {

// Where depth alone would put a part wrongly, because its middle is not where it is seen: an arm lies on the trunk.
double nudge(BodyPart part)
{
    switch (part) {
    case BodyPart::Trunk: return 0;
    case BodyPart::Head: return -0.6;
    case BodyPart::UpperArm: return -1;
    case BodyPart::Forearm: return -2.4;
    case BodyPart::Thigh: return 1.2;
    case BodyPart::Shin: return 0.8;
    }
    return 0;
}

FigureColour colour_of(Cover cover)
{
    switch (cover) {
    case Cover::Top: return FigureColour::Top;
    case Cover::Trousers: return FigureColour::Trousers;
    case Cover::Skin: return FigureColour::Skin;
    }
    return FigureColour::Skin;
}

// The part a spot is painted on.
BodyPart painted_on(Part part)
{
    switch (part) {
    case Part::Neck:
    case Part::Head: return BodyPart::Head;
    case Part::UpperArm: return BodyPart::UpperArm;
    case Part::Forearm:
    case Part::Hand: return BodyPart::Forearm;
    case Part::Thigh: return BodyPart::Thigh;
    case Part::Shin:
    case Part::Foot: return BodyPart::Shin;
    default: return BodyPart::Trunk;
    }
}

// A part of the body, or a piece of strap, waiting for its turn.
struct Layer {
    double depth = 0;
    const PaintedPart* part = nullptr;
    Vec from, to;
    double width = 0;
};

class ScenePainter {
public:
    ScenePainter(const Figure& figure, const Moment& moment, const SceneOptions& options)
        : m_figure(figure),
          m_parts(figure.parts()),
          m_moment(moment),
          m_options(options),
          m_rim(static_cast<float>(std::clamp(1.3 * options.pixel, 0.6, 1.2))),
          m_solved(figure.solved_at(moment)),
          m_body(body_of(m_solved.skeleton)),
          m_sketch(figure.camera(), options.pixel)
    {
        for (const Solid& solid : m_body.solids) m_rows.push_back(m_sketch.add(solid));
    }

    Scene paint() &&
    {
        if (const auto& ground = m_figure.ground())
            m_sketch.hull(std::array{m_sketch.add(*ground)}, {FigureColour::Mat});
        boxes(true);
        if (m_parts.shadow && m_figure.camera().into().z < -0.05) paint_shadow(m_sketch, m_body);
        boxes(false);
        ghost();
        for (const Layer& layer : layers()) {
            if (layer.part) body_part(*layer.part);
            else paint_strap(m_sketch, layer.from, layer.to, layer.width, m_rim);
        }
        for (const Prop& prop : m_parts.props)
            if (const auto* water = std::get_if<Water>(&prop)) paint_water(m_sketch, *water);
        for (const FeelSpot& spot : m_parts.feel)
            if (spot.on_top) feel(spot);
        arrows();
        return std::move(m_sketch).take();
    }

private:
    double depth(Vec point) const { return m_figure.camera().depth(point); }

    void boxes(bool mats)
    {
        std::vector<const Box*> sorted;
        for (const Box& box : m_figure.boxes())
            if ((box.material == Material::Mat) == mats) sorted.push_back(&box);
        const auto middle = [this](const Box* box) { return depth(box->at + Vec{0, 0, box->size.z / 2}); };
        std::stable_sort(sorted.begin(), sorted.end(),
                         [&](const Box* a, const Box* b) { return middle(a) > middle(b); });
        for (const Box* box : sorted) paint_box(m_sketch, *box);
    }

    void ghost()
    {
        if (!m_options.ghost || !m_parts.ghost) return;
        const bool is_itself = m_moment.held() && m_moment.from == *m_parts.ghost;
        if (!is_itself) paint_ghost(m_sketch, m_figure.solved_keys()[*m_parts.ghost].skeleton);
    }

    std::vector<Layer> layers() const
    {
        std::vector<Layer> layers;
        for (const PaintedPart& part : m_body.parts)
            layers.push_back({depth(part.middle) + nudge(part.part), &part, {}, {}, 0});
        for (const Prop& prop : m_parts.props) {
            const auto* strap = std::get_if<Strap>(&prop);
            if (!strap) continue;
            std::vector<Vec> knots;
            for (const auto& place : strap->through)
                knots.push_back(std::visit([this](const auto& at) { return point_of(m_solved.skeleton, at); }, place));
            for (std::size_t knot = 0; knot + 1 < knots.size(); ++knot)
                layers.push_back({depth(mix(knots[knot], knots[knot + 1], 0.5)), nullptr, knots[knot], knots[knot + 1],
                                  strap->width});
        }
        std::stable_sort(layers.begin(), layers.end(),
                         [](const Layer& a, const Layer& b) { return a.depth > b.depth; });
        return layers;
    }

    // 0 for the near limb of a pair, up to 1 for the far one.
    float farness(const PaintedPart& part) const
    {
        if (part.part == BodyPart::Trunk || part.part == BodyPart::Head) return 0;
        const bool arm = part.part == BodyPart::UpperArm || part.part == BodyPart::Forearm;
        const double behind = depth(part.root) - depth(part.twin);
        return static_cast<float>(std::clamp(behind / (arm ? 26 : 13), 0.0, 1.0));
    }

    void hull(const Piece& piece, Paint paint, float grow)
    {
        std::array<std::size_t, 3> rows{};
        for (std::size_t of = 0; of < piece.count; ++of) rows[of] = m_rows[piece.solids[of]];
        m_sketch.hull(std::span(rows).first(piece.count), paint, grow);
    }

    void body_part(const PaintedPart& part)
    {
        if (part.part == BodyPart::Head) {
            paint_head(m_sketch, m_solved.skeleton, m_rim);
        } else {
            const std::span pieces = std::span(m_body.pieces).subspan(part.first, part.count);
            const float far = farness(part);
            for (const Piece& piece : pieces) hull(piece, {FigureColour::Stage}, m_rim);
            for (const Piece& piece : pieces) hull(piece, {colour_of(piece.cover), far}, 0);
        }
        for (const FeelSpot& spot : m_parts.feel) {
            const BodyPart on = painted_on(spot.at.part);
            const bool same_side = on == BodyPart::Trunk || on == BodyPart::Head || spot.at.side == part.side;
            if (!spot.on_top && on == part.part && same_side) feel(spot);
        }
    }

    // Paler on the way; a spot that belongs to some keys comes and goes with them.
    void feel(const FeelSpot& spot)
    {
        const auto belongs_to = [&spot](std::size_t key) {
            return spot.keys.empty() || std::ranges::find(spot.keys, key) != spot.keys.end();
        };
        const double strength = m_moment.held() ? 1 : 0.6;
        const double share =
            (belongs_to(m_moment.from) ? 1 - m_moment.share : 0) + (belongs_to(m_moment.to) ? m_moment.share : 0);
        if (m_options.feel && share > 0)
            paint_feel(m_sketch, m_solved.skeleton, spot, static_cast<float>(strength * share));
    }

    // Arrows belong to the key they lead away from: they fade as the movement they announce begins.
    void arrows()
    {
        if (!m_options.arrows) return;
        const auto share = static_cast<float>(m_moment.share);
        show_arrows(m_moment.from, std::clamp(1 - share * 1.6F, 0.0F, 1.0F));
        if (!m_moment.held()) show_arrows(m_moment.to, std::clamp(share * 3 - 2, 0.0F, 1.0F));
    }

    void show_arrows(std::size_t key, float opacity)
    {
        if (opacity <= 0) return;
        for (const auto& line : m_figure.arrow_lines(key)) paint_arrow(m_sketch, line, m_options.pixel, opacity);
    }

    const Figure& m_figure;
    const FigureParts& m_parts;
    const Moment& m_moment;
    const SceneOptions& m_options;
    float m_rim;
    Solved m_solved;
    Body m_body;
    Sketch m_sketch;
    std::vector<std::size_t> m_rows;  // of the body's solids in the sketch
};

// A mirror image about the middle of the frame: the other side of the body, seen from the other side.
void turn_round(Scene& scene, const PlaneBox& frame)
{
    for (PlanePoint& point : scene.points) point.x = frame.left + frame.right - point.x;
}

}  // namespace

void paint_ghost(Sketch& sketch, const Skeleton& skeleton)
{
    const Body body = body_of(skeleton);
    std::vector<std::size_t> row_of;
    row_of.reserve(body.solids.size());
    for (const Solid& solid : body.solids) row_of.push_back(sketch.add(solid));
    for (const Piece& piece : body.pieces) {
        std::array<std::size_t, 3> rows{};
        for (std::size_t of = 0; of < piece.count; ++of) rows[of] = row_of[piece.solids[of]];
        sketch.hull(std::span(rows).first(piece.count), {FigureColour::Ghost});
    }
}

Scene build_scene(const Figure& figure, Seconds time, const SceneOptions& options)
{
    const Moment moment = figure.timeline().at(time);
    Scene scene = ScenePainter(figure, moment, options).paint();
    if (options.mirrored) turn_round(scene, figure.frame());
    return scene;
}

}  // namespace aftercare::figure
