#pragma once

#include "app/domain/figure/figure.h"
#include "app/domain/figure/sketch.h"

namespace aftercare::figure {

// The painters of a scene. Each adds its shapes to the sketch, back to front.

void paint_box(Sketch& sketch, const Box& box);
// What is near the floor, flattened onto it.
void paint_shadow(Sketch& sketch, const Body& body);
void paint_ghost(Sketch& sketch, const Skeleton& skeleton);
void paint_head(Sketch& sketch, const Skeleton& skeleton, float rim);
void paint_water(Sketch& sketch, const Water& water);
void paint_strap(Sketch& sketch, Vec from, Vec to, double width, float rim);
// `opacity` 0 to 1.
void paint_feel(Sketch& sketch, const Skeleton& skeleton, const FeelSpot& spot, float opacity);
void paint_arrow(Sketch& sketch, std::span<const PlanePoint> line, double pixel, float opacity);

}  // namespace aftercare::figure
