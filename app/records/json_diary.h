#pragma once

#include "app/domain/appointment.h"
#include "app/domain/own_routine.h"
#include "app/domain/pain.h"
#include "app/domain/plan.h"
#include "app/domain/routine_run.h"
#include "app/domain/session.h"
#include "app/records/json.h"

// What a person recorded, as the contract writes it.
namespace aftercare::records {

// `zone` dates moments that carry no offset of their own.
Json json_of(const PainEntry& entry, const Zone& zone);
Json json_of(const RoutineRun& run);
Json json_of(const TreatmentSession& session);
Json json_of(const Appointment& appointment);
Json json_of(const BrokenVisit& visit);
Json json_of(const BrokenSession& session);
Json json_of(const PlanItem& item);
Json json_of(const OwnStep& step);
Json json_of(const OwnRoutine& routine);

}  // namespace aftercare::records
