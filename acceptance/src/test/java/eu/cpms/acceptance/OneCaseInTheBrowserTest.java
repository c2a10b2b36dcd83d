package eu.cpms.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static eu.cpms.acceptance.Browsers.exactly;
import static eu.cpms.acceptance.Browsers.named;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import eu.cpms.server.client.Nicknames;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * One case from enrolment to outcome, as five people see it in their browsers. The requester's page
 * stays open all the time: every step of the others appears on it by itself.
 */
class OneCaseInTheBrowserTest {

  private static final LocatorAssertions.IsVisibleOptions LIVE =
      new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);

  @RegisterExtension static final Demonstration demonstration = new Demonstration();

  private Browsers browsers;

  @BeforeEach
  void openTheBrowser() {
    browsers = new Browsers(demonstration.cpms().address(), demonstration.cpms().password());
  }

  @AfterEach
  void closeTheBrowser() {
    browsers.close();
  }

  @Test
  void fromEnrolmentToOutcome() throws Exception {
    Page requester = browsers.signIn("requester");
    enrol(requester);
    String panel = openPanel(requester);
    submit(requester);

    sendAFile(requester);
    appointLead(browsers.signIn("coordinator"), panel);
    appearsLive(requester, "Lead appointed");

    Page lead = browsers.signIn("lead");
    lead.navigate(panel);
    inviteTheExpert(lead);
    appearsLive(requester, "Expert invited (NL)");

    Page expert = browsers.signIn("expert");
    expert.navigate(panel);
    accept(expert);
    appearsLive(requester, "Invitation accepted");

    button(lead, "Start assessment").click();
    appearsLive(requester, "Moved to assessment");
    contribute(expert, "Resection after a new MRI at 3 tesla.");
    contribute(lead, "I agree; before that, test for SCN1A.");

    button(lead, "Start outcome").click();
    appearsLive(requester, "Moved to outcome");
    proposeOutcome(lead);
    sign(expert);
    sign(lead);
    close(lead);
    appearsLive(requester, "Panel closed");
    Pictures.ofEveryWidth(requester, "panel-closed");

    replay(browsers.signIn("auditor"), panel);
  }

  private static void enrol(Page page) {
    page.getByRole(AriaRole.LINK, named("Enrol patient")).click();
    page.getByRole(AriaRole.TEXTBOX, named("Nickname")).fill(Nicknames.next());
    page.getByRole(AriaRole.RADIO, exactly("Female")).check();
    page.getByRole(AriaRole.TEXTBOX, named("Year of birth")).fill("2019");
    page.getByRole(AriaRole.RADIOGROUP, named("Care"))
        .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("Given"))
        .check();
    page.getByRole(AriaRole.TEXTBOX, named("Version printed on the form")).fill("2.1");
    page.getByLabel("Date on the form").fill("2026-01-15");
    Pictures.ofEveryWidth(page, "enrol");
    button(page, "Enrol patient").click();
    page.waitForURL(Pattern.compile(".*/patients/.*"));
    Pictures.ofEveryWidth(page, "patient");
  }

  private static String openPanel(Page page) {
    button(page, "Open a panel").click();
    page.waitForURL(Pattern.compile(".*/panels/.*"));
    return page.url();
  }

  private static void submit(Page page) {
    page.getByRole(AriaRole.TEXTBOX, named("Title"))
        .fill("Drug-resistant seizures since the first year");
    choose(page, "Network that should answer", "ERN EpiCARE");
    choose(page, "Primary thematic area", "");
    page.getByRole(AriaRole.CHECKBOX, exactly("Diagnosis")).check();
    page.getByRole(AriaRole.TEXTBOX, named("Question 1")).fill("Is surgery an option?");
    assertThat(button(page, "Submit")).isEnabled();
    Pictures.ofEveryWidth(page, "panel-draft");
    button(page, "Submit").click();
    appearsLive(page, "Submitted as PAN-");
  }

  /** Chooses the first option that has the text. */
  private static void choose(Page page, String field, String option) {
    page.getByRole(AriaRole.COMBOBOX, named(field)).click();
    page.getByRole(AriaRole.OPTION)
        .filter(new Locator.FilterOptions().setHasText(option))
        .filter(new Locator.FilterOptions().setVisible(true))
        .first()
        .click();
  }

  private static void sendAFile(Page page) throws Exception {
    Path file = Curl.sample("CT_small.dcm");
    button(page, "Open a drop box").first().click();
    Locator values = page.getByRole(AriaRole.DIALOG);
    values.getByText("Values for the FTP client").waitFor();
    Pictures.ofEveryWidth(page, "drop-box");
    new Curl(
            demonstration.cpms().ftpPort(),
            values
                .getByLabel("User name", new Locator.GetByLabelOptions().setExact(true))
                .inputValue(),
            values
                .getByLabel("Password", new Locator.GetByLabelOptions().setExact(true))
                .inputValue())
        .upload(file);
    values.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Done")).click();
    appearsLive(page, "File received");
  }

  private static void appointLead(Page page, String panel) {
    page.navigate(panel);
    button(page, "Appoint lead").click();
    chooseExpert(page, "Brandt");
    page.getByRole(AriaRole.DIALOG)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Appoint lead"))
        .click();
  }

  private static void inviteTheExpert(Page page) {
    button(page, "Invite experts").first().click();
    chooseExpert(page, "Vries");
    page.getByRole(AriaRole.DIALOG)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Invite 1 expert"))
        .click();
  }

  private static void chooseExpert(Page page, String name) {
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    dialog.getByLabel("Search experts by name, job or hospital").fill(name);
    dialog.getByLabel(Pattern.compile(name)).check();
  }

  private static void accept(Page page) {
    Pictures.ofEveryWidth(page, "invitation");
    button(page, "Accept invitation").click();
  }

  private static void contribute(Page page, String text) {
    button(page, "Contribute").first().click();
    page.getByRole(AriaRole.TEXTBOX, named("Your contribution")).fill(text);
    button(page, "Contribute").last().click();
    appearsLive(page, "Contribution made");
  }

  private static void proposeOutcome(Page page) {
    page.getByRole(AriaRole.TEXTBOX, named("Answer")).fill("Yes, after a new MRI.");
    page.getByRole(AriaRole.TEXTBOX, named("Summary")).fill("Surgery is an option.");
    Pictures.ofEveryWidth(page, "outcome");
    button(page, "Propose outcome").last().click();
    appearsLive(page, "Outcome proposed");
  }

  private static void sign(Page page) {
    button(page, "Sign outcome").first().click();
    page.getByRole(AriaRole.RADIO, exactly("I agree")).check();
    button(page, "Sign outcome").last().click();
  }

  private static void close(Page page) {
    button(page, "Close panel").first().click();
    Pictures.ofEveryWidth(page, "closing");
    page.getByRole(AriaRole.DIALOG)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close panel"))
        .click();
  }

  private static void replay(Page page, String panel) {
    page.navigate(panel + "/history");
    Locator time = page.getByRole(AriaRole.SLIDER, named("Point in time"));
    assertThat(page.getByText("CT_small.dcm").first()).isVisible();
    time.press("Home");
    assertThat(page.getByText("CT_small.dcm")).hasCount(0);
    Pictures.ofEveryWidth(page, "history");
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, exactly(name));
  }

  private static void appearsLive(Page page, String entry) {
    assertThat(page.getByText(entry).first()).isVisible(LIVE);
  }
}
