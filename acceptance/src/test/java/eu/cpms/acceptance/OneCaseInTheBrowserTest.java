package eu.cpms.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static eu.cpms.acceptance.Browsers.exactly;
import static eu.cpms.acceptance.Browsers.named;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import eu.cpms.server.client.Nicknames;
import java.nio.file.Path;
import java.util.List;
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
    browsers.keepLastSight();
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

    move(lead, "Start assessment");
    appearsLive(requester, "Moved to assessment");
    contribute(expert, "Resection after a new MRI at 3 tesla.");
    contribute(lead, "I agree; before that, test for SCN1A.");

    move(lead, "Start outcome");
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
        .getByRole(AriaRole.RADIO, called("Given"))
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
    return page.url().replaceAll("\\?.*", "");
  }

  private static void submit(Page page) {
    page.getByRole(AriaRole.TEXTBOX, named("Title"))
        .fill("Drug-resistant seizures since the first year");
    page.getByRole(AriaRole.COMBOBOX, named("Network that should answer"))
        .selectOption(new SelectOption().setLabel("ERN EpiCARE: Rare and Complex Epilepsies"));
    page.getByRole(AriaRole.COMBOBOX, named("Primary thematic area"))
        .selectOption(new SelectOption().setIndex(1));
    page.getByRole(AriaRole.CHECKBOX, exactly("Diagnosis")).check();
    page.getByRole(AriaRole.TEXTBOX, named("Question 1")).fill("Is surgery an option?");
    appearsLive(page, "Consultation request saved");
    assertThat(page.getByText(Pattern.compile("things? missing"))).hasCount(0);
    Pictures.ofEveryWidth(page, "panel-draft");
    button(page, "Submit").click();
    appearsLive(page, "Submitted as PAN-");
  }

  private static void sendAFile(Page page) throws Exception {
    Path file = Curl.sample("CT_small.dcm");
    page.getByRole(AriaRole.LINK, named("Files")).click();
    button(page, "Open a drop box").first().click();
    button(dialog(page), "Open a drop box").click();
    dialog(page).getByText("Values for the FTP client").waitFor();
    Pictures.ofEveryWidth(page, "drop-box");
    List<String> values = dialog(page).locator("code").allInnerTexts();
    new Curl(Integer.parseInt(values.get(1)), values.get(3), values.get(4)).upload(file);
    button(dialog(page), "Done").click();
    appearsLive(page, "File received");
  }

  private static void appointLead(Page page, String panel) {
    page.navigate(panel);
    button(page, "Appoint lead").click();
    search(page, "Brandt");
    dialog(page).getByRole(AriaRole.RADIO, called("Brandt")).check();
    button(dialog(page), "Appoint lead").click();
  }

  private static void inviteTheExpert(Page page) {
    button(page, "Invite experts").click();
    search(page, "Vries");
    dialog(page).getByRole(AriaRole.CHECKBOX, called("Vries")).check();
    Pictures.ofEveryWidth(page, "invite");
    button(dialog(page), "Invite 1 expert").click();
  }

  private static void search(Page page, String name) {
    dialog(page).getByLabel("Search experts by name, job or hospital").fill(name);
  }

  private static void accept(Page page) {
    button(page, "Accept invitation").waitFor();
    Pictures.ofEveryWidth(page, "invitation");
    button(page, "Accept invitation").click();
  }

  private static void move(Page page, String step) {
    button(page, step).click();
    button(dialog(page), step).click();
  }

  private static void contribute(Page page, String text) {
    button(page, "Contribute").click();
    page.getByRole(AriaRole.TEXTBOX, named("Your contribution")).fill(text);
    Pictures.ofEveryWidth(page, "contribution");
    button(page, "Contribute").last().click();
    appearsLive(page, text);
  }

  private static void proposeOutcome(Page page) {
    button(page, "Propose outcome").click();
    page.getByRole(AriaRole.TEXTBOX, named("Is surgery an option?")).fill("Yes, after a new MRI.");
    page.getByRole(AriaRole.TEXTBOX, named("Summary")).fill("Surgery is an option.");
    Pictures.ofEveryWidth(page, "outcome");
    button(page, "Propose outcome").last().click();
    appearsLive(page, "Outcome proposed");
  }

  private static void sign(Page page) {
    button(page, "Sign outcome").click();
    dialog(page).getByRole(AriaRole.RADIO, called("I agree").setExact(true)).check();
    button(dialog(page), "Sign outcome").click();
    assertThat(dialog(page)).hasCount(0);
  }

  private static void close(Page page) {
    button(page, "Close panel").click();
    answerYes(page, "Was advice given?");
    answerYes(page, "Did the diagnosis or the management change?");
    Pictures.ofEveryWidth(page, "closing");
    button(dialog(page), "Close panel").click();
  }

  private static void answerYes(Page page, String question) {
    dialog(page)
        .getByRole(AriaRole.RADIOGROUP, called(question))
        .getByRole(AriaRole.RADIO, called("Yes"))
        .check();
  }

  private static void replay(Page page, String panel) {
    page.navigate(panel + "/history");
    assertThat(page.getByText("CT_small.dcm").first()).isVisible(LIVE);
    Pictures.ofEveryWidth(page, "history");
    page.getByRole(AriaRole.SLIDER, named("Point in time")).press("Home");
    assertThat(page.getByText("CT_small.dcm")).hasCount(0);
  }

  private static Locator dialog(Page page) {
    return page.getByRole(AriaRole.DIALOG);
  }

  private static Locator button(Locator inside, String name) {
    return inside.getByRole(AriaRole.BUTTON, called(name).setExact(true));
  }

  private static Locator.GetByRoleOptions called(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, exactly(name));
  }

  private static void appearsLive(Page page, String entry) {
    assertThat(page.getByText(entry).first()).isVisible(LIVE);
  }
}
