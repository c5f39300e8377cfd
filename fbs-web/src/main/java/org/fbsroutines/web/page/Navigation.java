package org.fbsroutines.web.page;

import static org.fbsroutines.web.visit.Role.PUBLIC;

import com.google.common.collect.ImmutableList;
import org.fbsroutines.web.visit.Role;
import org.fbsroutines.web.visit.SignedIn;
import org.fbsroutines.web.visit.Visit;

/** The links at the top of every page: what the visitor's role is for, most wanted first. */
public final class Navigation {
  private static final ImmutableList<Link> STRANGER =
      ImmutableList.of(
          new Link(Section.EXERCISES, "/exercises", "layout.exercises"),
          new Link(Section.RULES, "/rules", "layout.rules"),
          new Link(Section.SIGN_IN, "/sign-in", "layout.sign-in"));

  private static final ImmutableList<Link> PATIENT =
      ImmutableList.of(
          new Link(Section.TODAY, "/today", "layout.today"),
          new Link(Section.PROGRESS, "/progress", "layout.progress"),
          new Link(Section.PLAN, "/plan", "layout.plan"),
          new Link(Section.EXERCISES, "/exercises", "layout.exercises"));

  private static final ImmutableList<Link> CLINICIAN =
      ImmutableList.of(
          new Link(Section.PATIENTS, "/patients", "clinician.patients.title"),
          new Link(Section.TO_CONFIRM, "/to-confirm", "clinician.confirm.title"),
          new Link(Section.EXERCISES, "/exercises", "layout.exercises"),
          new Link(Section.RULES, "/rules", "layout.rules"));

  private static final ImmutableList<Link> STAFF =
      ImmutableList.of(
          new Link(Section.ACCOUNTS, "/accounts", "layout.accounts"),
          new Link(Section.ACCESS_CODES, "/access-codes", "layout.access-codes"),
          new Link(Section.IMPORTS, "/imports", "layout.imports"),
          new Link(Section.AUDIT, "/audit", "layout.audit"),
          new Link(Section.EXERCISES, "/exercises", "layout.exercises"));

  private static final ImmutableList<Link> ADMINISTRATOR =
      ImmutableList.of(
          new Link(Section.CLINIC, "/administration/clinic", "layout.clinic"),
          new Link(Section.PARAMETERS, "/administration/parameters", "layout.parameters"),
          new Link(Section.RULE_BOOKS, "/administration/rule-books", "layout.rule-books"),
          new Link(Section.ACCOUNTS, "/accounts", "layout.accounts"),
          new Link(Section.ACCESS_CODES, "/access-codes", "layout.access-codes"),
          new Link(Section.IMPORTS, "/imports", "layout.imports"),
          new Link(Section.AUDIT, "/audit", "layout.audit"),
          new Link(Section.JOBS, "/administration/jobs", "layout.jobs"),
          new Link(Section.EXERCISES, "/exercises", "layout.exercises"),
          new Link(Section.RULES, "/rules", "layout.rules"));

  private Navigation() {}

  /**
   * A link at the top.
   *
   * @param section where it leads
   * @param href its address
   * @param key the key of its text
   */
  public record Link(Section section, String href, String key) {}

  /**
   * The links of a visitor.
   *
   * @param visit who asks
   * @return the links, in their order
   */
  public static ImmutableList<Link> of(Visit visit) {
    return of(visit.signedIn().map(SignedIn::role).orElse(PUBLIC));
  }

  /**
   * Where somebody arrives who has signed in.
   *
   * @param role what they may do
   * @return the address of their first link
   */
  public static String home(Role role) {
    return of(role).get(0).href();
  }

  private static ImmutableList<Link> of(Role role) {
    return switch (role) {
      case PUBLIC, PROGRAM -> STRANGER;
      case PATIENT -> PATIENT;
      case CLINICIAN -> CLINICIAN;
      case STAFF -> STAFF;
      case ADMINISTRATOR -> ADMINISTRATOR;
    };
  }
}
