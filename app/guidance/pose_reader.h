#pragma once

#include "app/domain/figure/pose.h"
#include "app/guidance/figure_node.h"

#include <map>

namespace aftercare::guidance {

// Poses as they are written: each may begin "from" another one, or be its "mirror".
using WrittenPoses = std::map<std::string, FigureNode, std::less<>>;

// Works out whole poses. A figure's own poses come before the shared ones, and may begin from a shared one of the
// same name.
class PoseReader {
public:
    PoseReader(const WrittenPoses& own, const WrittenPoses& shared) : m_own(own), m_shared(shared) {}

    // `asked` gets the problem when there is no such pose.
    figure::Pose read(const std::string& name, const FigureNode& asked) const;

private:
    figure::Pose read(const std::string& name, const FigureNode& asked, bool shared_only, int depth) const;

    const WrittenPoses& m_own;
    const WrittenPoses& m_shared;
};

}  // namespace aftercare::guidance
