package org.fbsroutines.web.account;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fbsroutines.persistence.account.LateForm;
import org.fbsroutines.web.visit.Role;

/** What a late form is about, by where it was sent; the first that fits. */
enum LateFormKind {
  NOTE(ofPatient("notes")),
  RESUME(ofPatient("resume")),
  PAUSE(ofPatient("pause")),
  FACTS(ofPatient("facts")),
  LIMITATIONS(ofPatient("limitations/read")),
  INSTRUCTION(ofPatient("instructions")),
  WITHDRAWAL(ofPatient("instructions/[^/]+/withdraw")),
  CHANGE_ACCEPTED(ofPatient("to-confirm/[^/]+/accept")),
  CHANGE_DISMISSED(ofPatient("to-confirm/[^/]+/dismiss")),
  CODE_READ(ofPatient("unread/procedures/[^/]+")),
  CONDITIONS_READ(ofPatient("unread/conditions")),
  APPROVAL(ofPatient("routine/new"), "approve"),
  ROUTINE(ofPatient("routine/new")),
  GROWTH(ofPatient("routine/grow")),
  PATIENT_SEARCH("/patients"),
  NEW_PATIENT("/new-patient"),
  ASSESSMENT("/exercises/[^/]+/assess"),
  ACCOUNT("/accounts"),
  ACCOUNT_RESET("/accounts/[^/]+/reset"),
  ACCOUNT_DISABLED("/accounts/[^/]+/disable"),
  ACCESS_CODE("/access-codes"),
  ACCESS_CODE_SEARCH("/access-codes/find"),
  ACCESS_CODE_REVOKED("/access-codes/revoke"),
  HANDOUT("/access-codes/handout"),
  AUDIT_NOTICE("/audit/notices"),
  CLINIC("/administration/clinic"),
  PARAMETERS("/administration/parameters"),
  CHECK("/today/check"),
  RECORD("/today/records"),
  CORRECTION("/today/records/[^/]+"),
  SETTLING("/today/records/[^/]+/settling"),
  TAKING_BACK("/today/records/[^/]+/taking-back"),
  GOAL("/goals"),
  GOAL_CLOSED("/goals/[^/]+"),
  OTHER(".*");

  private static final String ACTION = "action";
  private static final String PATIENT = "patient";

  private final Pattern path;
  private final String action;

  LateFormKind(String path) {
    this(path, "");
  }

  LateFormKind(String path, String action) {
    this.path = Pattern.compile(path);
    this.action = action;
  }

  private static String ofPatient(String rest) {
    return "/patients/(?<patient>[^/]+)/" + rest;
  }

  static LateFormKind of(LateForm form) {
    return Arrays.stream(values()).filter(kind -> kind.fits(form)).findFirst().orElse(OTHER);
  }

  /** Returns the key of what it is called. */
  String key() {
    return "account.late.kind." + Ascii.toLowerCase(name()).replace('_', '-');
  }

  /** Finds the identifier of the patient that a form is about, for whoever may know of patients. */
  static Optional<String> patientId(LateForm form, Role role) {
    if (role == Role.PATIENT) {
      return Optional.empty();
    }
    Matcher page = Pattern.compile(ofPatient(".*")).matcher(form.path());
    return page.matches()
        ? Optional.of(page.group(PATIENT)).filter(id -> role == Role.CLINICIAN)
        : typed(form, PATIENT).stream().findFirst().map(String::strip);
  }

  private boolean fits(LateForm form) {
    return path.matcher(form.path()).matches()
        && (action.isEmpty() || typed(form, ACTION).contains(action));
  }

  private static ImmutableList<String> typed(LateForm form, String field) {
    return form.fields().getOrDefault(field, ImmutableList.of());
  }
}
