#include "app/guidance/figure_reader.h"

#include "app/guidance/pose_reader.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace aftercare::guidance {
namespace {

using figure::ArcArrow;
using figure::Arrow;
using figure::Chair;
using figure::CloseUp;
using figure::Contact;
using figure::ContactPart;
using figure::Doorway;
using figure::Ease;
using figure::FeelSpot;
using figure::Figure;
using figure::FigureParts;
using figure::Key;
using figure::Mat;
using figure::PathArrow;
using figure::Pillow;
using figure::PlanePoint;
using figure::Prop;
using figure::Seconds;
using figure::Side;
using figure::Strap;
using figure::SurfaceName;
using figure::TrailArrow;
using figure::Vec;
using figure::Wall;
using figure::Water;
namespace fs = std::filesystem;

constexpr std::string_view shared_poses_file = "figures/poses.json";

Prop read_prop(const FigureNode& node)
{
    node.only({"type", "at", "size", "height", "back", "width", "through"});
    const Vec at = node["at"].vec({});
    switch (node["type"].choice({"mat", "chair", "pillow", "wall", "doorway", "water", "strap"}, 0)) {
    case 0: {
        const Vec size = node["size"].vec({186, 62, 0});
        return Mat{at, size.x, size.y};
    }
    case 1: return Chair{at, node["height"].number(45), node["back"].number(46), node["width"].number(42)};
    case 2: {
        const Vec size = node["size"].vec({34, 44, 8});
        return Pillow{at, size.x, size.y, size.z};
    }
    case 3: return Wall{at, node["width"].number(170), node["height"].number(214)};
    case 4: return Doorway{at, node["width"].number(78), node["height"].number(196)};
    case 5: {
        const Vec size = node["size"].vec({150, 70, 122});
        return Water{at, size.x, size.y, size.z};
    }
    default: break;
    }
    Strap strap;
    strap.width = node["width"].number(strap.width);
    for (const FigureNode& knot : node["through"].items()) {
        if (knot.is_text()) strap.through.emplace_back(knot.place());
        else strap.through.emplace_back(knot.attachment());
    }
    return strap;
}

Contact read_contact(const FigureNode& node)
{
    constexpr std::array<std::string_view, 11> parts{"pelvis", "ribs", "back", "shoulders", "head", "thigh",
                                                     "shin",   "foot", "hand", "elbow",     "knee"};
    constexpr std::array<std::string_view, 4> surfaces{"floor", "chair", "pillow", "wall"};
    const std::string words = node.text();
    const std::size_t sign = words.find('@');
    std::string part = words.substr(0, sign);
    Contact contact;
    if (!part.empty() && (part.back() == 'L' || part.back() == 'R')) {
        contact.side = part.back() == 'L' ? Side::Left : Side::Right;
        part.pop_back();
    }
    const auto part_found = std::find(parts.begin(), parts.end(), part);
    const auto surface_found =
        std::find(surfaces.begin(), surfaces.end(), sign == std::string::npos ? "" : words.substr(sign + 1));
    if (part_found == parts.end() || surface_found == surfaces.end()) {
        node.problem("Write a contact as part@surface, such as \"back@floor\" or \"kneeR@pillow\".");
        return contact;
    }
    contact.part = static_cast<ContactPart>(part_found - parts.begin());
    contact.surface = static_cast<SurfaceName>(surface_found - surfaces.begin());
    return contact;
}

FeelSpot read_feel(const FigureNode& node, std::size_t key_count)
{
    node.only({"on", "from", "until", "off", "r", "on_top", "keys"});
    FeelSpot spot;
    spot.at = node.attachment();
    spot.at.along = node["from"].number(0.5);
    spot.until = node["until"].number(spot.at.along);
    spot.radius = node["r"].number_between(0.5, 15, 3);
    spot.on_top = node["on_top"].flag(false);
    for (const FigureNode& key : node["keys"].items()) spot.keys.push_back(key.index_below(key_count, 0));
    return spot;
}

PlanePoint plane_point(Vec v) { return {static_cast<float>(v.x), static_cast<float>(v.y)}; }

Arrow read_arrow(const FigureNode& node, std::size_t key_count)
{
    node.only({"keys", "arc", "r", "angles", "at", "pts", "follow", "span", "shift", "trim"});
    Arrow arrow;
    if (node["follow"].present()) {
        TrailArrow trail;
        trail.of = node["follow"].place();
        const std::vector<FigureNode> span = node["span"].items();
        if (span.size() == 2) {
            trail.from_key = span[0].index_below(key_count, 0);
            trail.to_key = span[1].index_below(key_count, 0);
        } else {
            node.problem("An arrow that follows a point needs a span of two keys.");
            trail.to_key = 0;
        }
        trail.shift = plane_point(node["shift"].vec({}));
        const Vec trim = node["trim"].vec({0, 1, 0});
        trail.begin = trim.x;
        trail.end = trim.y;
        arrow.keys.push_back(trail.from_key);
        arrow.way = trail;
    } else if (node["arc"].present()) {
        const Vec angles = node["angles"].vec({0, 90, 0});
        arrow.way = ArcArrow{node["arc"].place(), node["r"].number(20), angles.x, angles.y};
    } else {
        PathArrow path;
        path.from = node["at"].place();
        for (const FigureNode& point : node["pts"].items()) path.points.push_back(plane_point(point.vec({})));
        if (path.points.size() < 2) node.problem("An arrow needs at least two points.");
        arrow.way = path;
    }
    if (node["keys"].present()) {
        arrow.keys.clear();
        for (const FigureNode& key : node["keys"].items()) arrow.keys.push_back(key.index_below(key_count, 0));
    }
    if (arrow.keys.empty()) arrow.keys.push_back(0);
    return arrow;
}

Key read_key(const FigureNode& node)
{
    node.only({"pose", "move", "hold", "ease", "label", "step"});
    Key key;
    key.move = Seconds(node["move"].number_between(0.1, 20, 1.2));
    key.hold = Seconds(node["hold"].number_between(0, 20, 0));
    key.ease = static_cast<Ease>(node["ease"].choice({"linear", "in", "out", "smooth"}, 3));
    key.label = node["label"].text();
    if (const FigureNode step = node["step"]; step.present())
        key.step = static_cast<int>(step.number_between(0, 20, 0));
    return key;
}

class FigureFile {
public:
    FigureFile(const FigureNode& node, const WrittenPoses& shared) : m_node(node), m_shared(shared) {}

    FigureParts read()
    {
        m_node.only({"$schema", "key", "name", "view", "props", "poses", "keys", "stills", "contacts", "feel", "arrows",
                     "ghost", "frame", "per_side", "shadow"});
        m_parts.key = m_node["key"].text();
        m_parts.name = m_node["name"].text();
        m_parts.view = {m_node["view"]["yaw"].number_between(-360, 360, 0),
                        m_node["view"]["pitch"].number_between(-10, 89, 9)};
        keys_and_poses();
        const std::size_t count = m_parts.keys.size();
        for (const FigureNode& prop : m_node["props"].items()) m_parts.props.push_back(read_prop(prop));
        for (const FigureNode& contact : m_node["contacts"].items()) m_parts.contacts.push_back(read_contact(contact));
        for (const FigureNode& spot : m_node["feel"].items()) m_parts.feel.push_back(read_feel(spot, count));
        for (const FigureNode& still : m_node["stills"].items()) m_parts.stills.push_back(still.index_below(count, 0));
        for (const FigureNode& arrow : m_node["arrows"].items()) m_parts.arrows.push_back(read_arrow(arrow, count));
        if (m_node["ghost"].present()) m_parts.ghost = m_node["ghost"].index_below(count, 0);
        if (m_node["frame"].present()) m_parts.close_up = read_frame(m_node["frame"]);
        m_parts.per_side = m_node["per_side"].flag(false);
        m_parts.shadow = m_node["shadow"].flag(true);
        return std::move(m_parts);
    }

private:
    void keys_and_poses()
    {
        WrittenPoses own;
        for (const auto& [name, pose] : m_node["poses"].members()) own.emplace(name, pose);
        const PoseReader reader(own, m_shared);
        std::vector<std::string> names;
        for (const FigureNode& node : m_node["keys"].items()) {
            const FigureNode pose = node["pose"];
            const std::string name = pose.text();
            Key key = read_key(node);
            key.pose = static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
            if (key.pose == names.size()) {
                names.push_back(name);
                m_parts.poses.push_back(reader.read(name, pose.present() ? pose : node));
            }
            m_parts.keys.push_back(std::move(key));
        }
        if (m_parts.keys.empty()) m_node["keys"].problem("A figure needs at least one key.");
    }

    static CloseUp read_frame(const FigureNode& node)
    {
        node.only({"about", "box"});
        CloseUp close{node["about"].place(), -50, -50, 50, 50};
        const std::vector<FigureNode> box = node["box"].items();
        const std::array<float*, 4> edges{&close.left, &close.bottom, &close.right, &close.top};
        if (box.size() != edges.size()) node.problem("The box needs left, bottom, right and top.");
        for (std::size_t edge = 0; edge < std::min(box.size(), edges.size()); ++edge)
            *edges[edge] = static_cast<float>(box[edge].number(*edges[edge]));
        return close;
    }

    FigureNode m_node;
    const WrittenPoses& m_shared;
    FigureParts m_parts;
};

struct ParsedFile {
    const Document* document;
    JsonValue value;
};

std::string stem_of(const std::string& path) { return fs::path(path).stem().string(); }

std::vector<ParsedFile> parse(std::span<const Document> documents, std::vector<Problem>& problems)
{
    std::vector<ParsedFile> files;
    for (const Document& document : documents) {
        auto value = parse_json(document.text);
        if (value) files.push_back({&document, std::move(*value)});
        else problems.push_back({document.path, "", value.error().what});
    }
    return files;
}

// The text of a file, or why there is none.
Result<std::string> text_of(const fs::path& file)
{
    std::error_code fault;
    const auto size = fs::file_size(file, fault);
    if (fault) return fail(ErrorKind::Io, "This file cannot be read.");
    if (size > largest_content_file) return fail(ErrorKind::Invalid, "This file is too large.");
    std::ifstream stream(file, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(stream), {}};
    if (!stream) return fail(ErrorKind::Io, "This file cannot be read.");
    return text;
}

}  // namespace

const Figure* LoadedFigures::find(std::string_view exercise_key) const
{
    const auto found = std::find_if(figures.begin(), figures.end(),
                                    [&](const Figure& candidate) { return candidate.key() == exercise_key; });
    return found == figures.end() ? nullptr : &*found;
}

LoadedFigures read_figures(std::span<const Document> documents)
{
    LoadedFigures loaded;
    const std::vector<ParsedFile> files = parse(documents, loaded.problems);
    Report poses_report(std::string(shared_poses_file), loaded.problems);
    WrittenPoses shared;
    for (const ParsedFile& file : files)
        if (file.document->path == shared_poses_file)
            for (const auto& [name, pose] : FigureNode(&file.value, "", poses_report)["poses"].members())
                shared.emplace(name, pose);
    for (const ParsedFile& file : files) {
        if (file.document->path == shared_poses_file) continue;
        const std::size_t problems_before = loaded.problems.size();
        Report report(file.document->path, loaded.problems);
        const FigureNode node(&file.value, "", report);
        FigureParts parts = FigureFile(node, shared).read();
        if (parts.key != stem_of(file.document->path))
            node["key"].problem("The key must be the file's name without .json.");
        if (loaded.problems.size() == problems_before) loaded.figures.emplace_back(std::move(parts));
    }
    std::ranges::sort(loaded.figures, {}, &Figure::key);
    return loaded;
}

LoadedFigures load_figures(const fs::path& content)
{
    std::vector<Problem> problems;
    std::vector<std::string> names;
    std::error_code fault;
    for (fs::directory_iterator entry(content / "figures", fault), end; !fault && entry != end; entry.increment(fault))
        if (entry->path().extension() == ".json") names.push_back("figures/" + entry->path().filename().string());
    if (fault) problems.push_back({"figures", "", "This folder cannot be read: " + fault.message() + "."});
    std::ranges::sort(names);
    std::vector<Document> documents;
    for (std::string& name : names) {
        auto text = text_of(content / name);
        if (text) documents.push_back({std::move(name), std::move(*text)});
        else problems.push_back({std::move(name), "", text.error().what});
    }
    LoadedFigures loaded = read_figures(documents);
    loaded.problems.insert(loaded.problems.begin(), problems.begin(), problems.end());
    return loaded;
}

}  // namespace aftercare::guidance
