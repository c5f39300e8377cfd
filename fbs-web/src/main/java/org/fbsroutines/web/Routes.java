package org.fbsroutines.web;

import static org.fbsroutines.web.visit.Role.ADMINISTRATOR;
import static org.fbsroutines.web.visit.Role.CLINICIAN;
import static org.fbsroutines.web.visit.Role.PATIENT;
import static org.fbsroutines.web.visit.Role.PROGRAM;
import static org.fbsroutines.web.visit.Role.PUBLIC;
import static org.fbsroutines.web.visit.Role.STAFF;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import org.fbsroutines.persistence.demonstration.Door;
import org.fbsroutines.web.account.AccountPages;
import org.fbsroutines.web.account.DoorPages;
import org.fbsroutines.web.account.LinkPages;
import org.fbsroutines.web.account.SignInPages;
import org.fbsroutines.web.account.SignInServices;
import org.fbsroutines.web.administrator.ClinicPages;
import org.fbsroutines.web.administrator.JobPages;
import org.fbsroutines.web.administrator.ParameterPages;
import org.fbsroutines.web.clinic.ClinicDesk;
import org.fbsroutines.web.clinician.LimitationPages;
import org.fbsroutines.web.clinician.NewPatientPages;
import org.fbsroutines.web.clinician.PatientListPages;
import org.fbsroutines.web.clinician.PatientPages;
import org.fbsroutines.web.clinician.RulesPages;
import org.fbsroutines.web.clinician.SessionRecordPages;
import org.fbsroutines.web.clinician.facts.ConfirmPages;
import org.fbsroutines.web.clinician.facts.FactsPages;
import org.fbsroutines.web.clinician.facts.UnreadPages;
import org.fbsroutines.web.clinician.instruction.InstructionPages;
import org.fbsroutines.web.clinician.routine.BuilderPages;
import org.fbsroutines.web.clinician.routine.RoutineVersionPages;
import org.fbsroutines.web.clinician.screening.AssessmentPages;
import org.fbsroutines.web.clinician.screening.ScreeningPages;
import org.fbsroutines.web.exercise.ExercisePages;
import org.fbsroutines.web.http.ListTurns;
import org.fbsroutines.web.offline.SendingToken;
import org.fbsroutines.web.operation.Health;
import org.fbsroutines.web.operation.WriteProbe;
import org.fbsroutines.web.page.Asset;
import org.fbsroutines.web.page.Assets;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.patient.CheckPages;
import org.fbsroutines.web.patient.FlareUpPages;
import org.fbsroutines.web.patient.OwnRecord;
import org.fbsroutines.web.patient.PaperPages;
import org.fbsroutines.web.patient.PlanPages;
import org.fbsroutines.web.patient.ProgressPages;
import org.fbsroutines.web.patient.RecordAccessPages;
import org.fbsroutines.web.patient.goal.GoalPages;
import org.fbsroutines.web.patient.session.RecordPages;
import org.fbsroutines.web.patient.session.SessionPages;
import org.fbsroutines.web.patient.today.TodayOfflinePages;
import org.fbsroutines.web.patient.today.TodayPage;
import org.fbsroutines.web.staff.AccessCodePages;
import org.fbsroutines.web.staff.AuditPages;
import org.fbsroutines.web.staff.ClinicAccountPages;
import org.fbsroutines.web.staff.ImportPages;
import org.fbsroutines.web.staff.PrintedHandoutPages;
import org.fbsroutines.web.start.LanguagePages;
import org.fbsroutines.web.start.StartPages;
import org.fbsroutines.web.visit.Role;

/** Every route of the server, with the role that it asks for. */
final class Routes {
  private final RoutesConfig routes;

  private Routes(RoutesConfig routes) {
    this.routes = routes;
  }

  /** Adds all routes of a server. */
  static void add(RoutesConfig config, ClinicDesk desk, Pages pages, SignInServices entrance) {
    Routes routes = new Routes(config);
    routes.get("/", new StartPages(desk, pages)::start, PUBLIC);
    routes.signIns(new SignInPages(entrance, pages));
    routes.addOthers(desk, pages, entrance);
  }

  /** Adds all routes of the demonstration, whose first page is its door. */
  static void addDemonstration(
      RoutesConfig config, ClinicDesk desk, Pages pages, SignInServices entrance, Door door) {
    DoorPages doors = new DoorPages(entrance, door, pages);
    Routes routes = new Routes(config);
    routes.get("/", doors::show, PUBLIC);
    routes.get("/sign-in", DoorPages::lead, PUBLIC);
    routes.get("/sign-in/clinic", DoorPages::lead, PUBLIC);
    config.post("/demonstration/{guest}", doors::enter, PUBLIC);
    routes.addOthers(desk, pages, entrance);
  }

  private void addOthers(ClinicDesk desk, Pages pages, SignInServices entrance) {
    ExercisePages exercises = new ExercisePages(desk, pages);
    get("/help", new StartPages(desk, pages)::help, PUBLIC);
    get("/language/{tag}", new LanguagePages(entrance.cookie().https())::choose, PUBLIC);
    get("/exercises", exercises::list, PUBLIC);
    get("/exercises/{id}", exercises::show, PUBLIC);
    get("/rules", new RulesPages(desk, pages)::show, PUBLIC);
    Health health = new Health(new WriteProbe(desk.database()));
    get(Health.LIVE, health::live, PROGRAM);
    get(Health.READY, health::ready, PROGRAM);
    ListTurns turns = new ListTurns();
    entrance(entrance, desk, pages);
    clinician(desk, pages, turns);
    staff(desk, pages, entrance, turns);
    administrator(desk, pages);
    patient(new OwnRecord(desk), pages, entrance.cookie().https());
    addAssets(routes, pages.assets());
  }

  /** The files that pages name: their addresses change with their content. */
  static void addAssets(RoutesConfig config, Assets assets) {
    Routes routes = new Routes(config);
    assets.all().forEach(asset -> routes.get(asset.path(), keepForGood(asset), PUBLIC));
    routes.get(assets.serviceWorker().path(), askAgain(assets.serviceWorker()), PUBLIC);
  }

  private void signIns(SignInPages signIn) {
    get("/sign-in", signIn::askPatient, PUBLIC);
    routes.post("/sign-in", signIn::admitPatient, PUBLIC);
    get("/sign-in/clinic", signIn::askClinic, PUBLIC);
    routes.post("/sign-in/clinic", signIn::admitClinic, PUBLIC);
  }

  private void entrance(SignInServices entrance, ClinicDesk desk, Pages pages) {
    SignInPages signIn = new SignInPages(entrance, pages);
    LinkPages links = new LinkPages(entrance, pages);
    AccountPages account = new AccountPages(entrance, desk, pages);
    get("/link/{token}", links::show, PUBLIC);
    routes.post("/link/{token}", links::use, PUBLIC);
    routes.post("/sign-out", signIn::signOut, PATIENT, CLINICIAN, STAFF, ADMINISTRATOR);
    get("/account", account::show, PATIENT, CLINICIAN, STAFF, ADMINISTRATOR);
    routes.post(
        "/account/sign-out-everywhere",
        account::signOutEverywhere,
        PATIENT,
        CLINICIAN,
        STAFF,
        ADMINISTRATOR);
    routes.post(
        "/account/sessions/{id}", account::endSession, PATIENT, CLINICIAN, STAFF, ADMINISTRATOR);
    routes.post("/account/password", account::changePassword, CLINICIAN, STAFF, ADMINISTRATOR);
    routes.post(
        "/account/recovery-codes", account::renewRecoveryCodes, CLINICIAN, STAFF, ADMINISTRATOR);
    routes.post(
        "/account/second-factor", account::renewSecondFactor, CLINICIAN, STAFF, ADMINISTRATOR);
  }

  private void patient(OwnRecord own, Pages pages, boolean https) {
    TodayPage today = new TodayPage(own, pages);
    CheckPages check = new CheckPages(own, pages);
    SessionPages sessions = new SessionPages(own, pages);
    RecordPages records = new RecordPages(own, pages);
    get("/today", today::show, PATIENT);
    get("/today/check", check::ask, PATIENT);
    routes.post("/today/check", check::answer, PATIENT);
    get("/today/sessions/{part}", sessions::session, PATIENT);
    get("/today/sessions/{part}/{exercise}", sessions::exercise, PATIENT);
    routes.post("/today/records", records::add, PATIENT);
    get("/today/records/{id}", records::show, PATIENT);
    routes.post("/today/records/{id}", records::correct, PATIENT);
    routes.post("/today/records/{id}/settling", records::settle, PATIENT);
    get("/flare-up", new FlareUpPages(own, pages)::show, PATIENT);
    routes.post("/today/records/{id}/taking-back", records::takeBack, PATIENT);
    get("/progress", new ProgressPages(own, pages)::show, PATIENT);
    get("/plan", new PlanPages(own, pages)::show, PATIENT);
    get("/record-access", new RecordAccessPages(own, pages)::show, PATIENT);
    GoalPages goals = new GoalPages(own, pages);
    get("/goals", goals::show, PATIENT);
    routes.post("/goals", goals::add, PATIENT);
    routes.post("/goals/{id}", goals::close, PATIENT);
    PaperPages paper = new PaperPages(own, https);
    get("/handout.pdf", paper::handout, PATIENT);
    get("/calendar.ics", paper::calendar, PATIENT);
    TodayOfflinePages offline = new TodayOfflinePages(own, pages);
    get("/today/offline", offline::show, PATIENT);
    get("/today/offline/help", offline::help, PATIENT);
    get("/today/token", SendingToken::show, PATIENT);
  }

  private void clinician(ClinicDesk desk, Pages pages, ListTurns turns) {
    NewPatientPages newPatient = new NewPatientPages(desk, pages);
    PatientPages patients = new PatientPages(desk, pages);
    FactsPages facts = new FactsPages(desk, pages);
    InstructionPages instructions = new InstructionPages(desk, pages);
    BuilderPages builder = new BuilderPages(desk, pages);
    RoutineVersionPages versions = new RoutineVersionPages(desk, pages);
    AssessmentPages assessments = new AssessmentPages(desk, pages);

    PatientListPages list = new PatientListPages(desk, pages, turns);
    get("/patients", list::list, CLINICIAN);
    routes.post("/patients", list::list, CLINICIAN);
    get("/new-patient", newPatient::form, CLINICIAN);
    routes.post("/new-patient", newPatient::add, CLINICIAN);
    get("/patients/{id}", patients::show, CLINICIAN);
    routes.post("/patients/{id}/notes", patients::note, CLINICIAN);
    routes.post("/patients/{id}/resume", patients::resume, CLINICIAN);
    get("/patients/{id}/facts", facts::form, CLINICIAN);
    routes.post("/patients/{id}/facts", facts::save, CLINICIAN);
    get("/patients/{id}/screening", new ScreeningPages(desk, pages)::show, CLINICIAN);
    routes.post("/patients/{id}/limitations/read", new LimitationPages(desk)::read, CLINICIAN);
    get("/patients/{id}/records", new SessionRecordPages(desk, pages)::show, CLINICIAN);
    routes.post("/patients/{id}/pause", patients::pause, CLINICIAN);
    get("/patients/{id}/instructions", instructions::show, CLINICIAN);
    routes.post("/patients/{id}/instructions", instructions::add, CLINICIAN);
    routes.post(
        "/patients/{id}/instructions/{instruction}/withdraw", instructions::withdraw, CLINICIAN);
    get("/patients/{id}/routine/new", builder::form, CLINICIAN);
    routes.post("/patients/{id}/routine/new", builder::submit, CLINICIAN);
    get("/patients/{id}/routines", versions::show, CLINICIAN);
    routes.post("/patients/{id}/routine/grow", versions::grow, CLINICIAN);
    ConfirmPages confirm = new ConfirmPages(desk, pages);
    get("/to-confirm", confirm::list, CLINICIAN);
    get("/patients/{id}/to-confirm", confirm::show, CLINICIAN);
    routes.post("/patients/{id}/to-confirm/{change}/accept", confirm::accept, CLINICIAN);
    routes.post("/patients/{id}/to-confirm/{change}/dismiss", confirm::dismiss, CLINICIAN);
    UnreadPages unread = new UnreadPages(desk);
    routes.post("/patients/{id}/unread/procedures/{entry}", unread::say, CLINICIAN);
    routes.post("/patients/{id}/unread/conditions", unread::read, CLINICIAN);
    get("/exercises/{id}/assess", assessments::form, CLINICIAN);
    routes.post("/exercises/{id}/assess", assessments::assess, CLINICIAN);
  }

  private void staff(ClinicDesk desk, Pages pages, SignInServices entrance, ListTurns turns) {
    String scheme = entrance.cookie().https() ? "https://" : "http://";
    ClinicAccountPages accounts =
        new ClinicAccountPages(
            desk, pages, (ctx, token) -> scheme + ctx.host() + "/link/" + token.text());
    AccessCodePages codes = new AccessCodePages(desk, pages, entrance.codes(), turns);
    get("/accounts", accounts::list, STAFF, ADMINISTRATOR);
    routes.post("/accounts", accounts::add, STAFF, ADMINISTRATOR);
    routes.post("/accounts/{id}/reset", accounts::reset, STAFF, ADMINISTRATOR);
    routes.post("/accounts/{id}/disable", accounts::disable, STAFF, ADMINISTRATOR);
    get("/access-codes", codes::show, STAFF, ADMINISTRATOR);
    routes.post("/access-codes/find", codes::find, STAFF, ADMINISTRATOR);
    routes.post("/access-codes", codes::issue, STAFF, ADMINISTRATOR);
    routes.post("/access-codes/revoke", codes::revoke, STAFF, ADMINISTRATOR);
    routes.post(
        "/access-codes/handout",
        new PrintedHandoutPages(desk, entrance.codes(), entrance.cookie().https())::print,
        CLINICIAN,
        STAFF,
        ADMINISTRATOR);
    ImportPages imports = new ImportPages(desk, pages);
    AuditPages audit = new AuditPages(desk, pages);
    get("/imports", imports::list, STAFF, ADMINISTRATOR);
    get("/imports/{id}", imports::show, STAFF, ADMINISTRATOR);
    get("/audit", audit::show, STAFF, ADMINISTRATOR);
    routes.post("/audit/notices", audit::clear, ADMINISTRATOR);
  }

  private void administrator(ClinicDesk desk, Pages pages) {
    ParameterPages parameters = new ParameterPages(desk, pages);
    ClinicPages clinic = new ClinicPages(desk, pages);
    get("/administration/clinic", clinic::show, ADMINISTRATOR);
    routes.post("/administration/clinic", clinic::describe, ADMINISTRATOR);
    get("/administration/parameters", parameters::show, ADMINISTRATOR);
    routes.post("/administration/parameters", parameters::change, ADMINISTRATOR);
    get("/administration/rule-books", parameters::versions, ADMINISTRATOR);
    get("/administration/jobs", new JobPages(desk, pages)::show, ADMINISTRATOR);
  }

  /** HEAD is a route of its own, because otherwise it would be answered without a role. */
  private void get(String path, Handler handler, Role... roles) {
    routes.get(path, handler, roles);
    routes.head(path, handler, roles);
  }

  private static Handler askAgain(Asset asset) {
    return ctx ->
        ctx.header("Cache-Control", "no-cache")
            .contentType(asset.contentType())
            .result(asset.bytes());
  }

  private static Handler keepForGood(Asset asset) {
    return ctx ->
        ctx.header("Cache-Control", "public, max-age=31536000, immutable")
            .contentType(asset.contentType())
            .result(asset.bytes());
  }
}
