#pragma once

#include "app/core/state.h"
#include "app/ui/kit/ui.h"
#include "app/ui/navigation.h"

namespace aftercare::ui {

struct PlayerView {};

void draw(PlayerView& view, const AppState& state, Navigation& navigation, Ui& ui);

}  // namespace aftercare::ui
