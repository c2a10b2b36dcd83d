package eu.cpms.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static eu.cpms.acceptance.Browsers.exactly;
import static eu.cpms.acceptance.Browsers.named;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages as each role finds them, and a computer that several people share. */
class EveryPageTest {

  private static final String DRAFTS =
      "Object.keys(localStorage).filter((key) => key.startsWith('cpms.draft.'))";

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

  @ParameterizedTest
  @CsvSource({
    "requester, /, Welcome",
    "requester, /patients, Patients of my centre",
    "requester, /panels, Panels",
    "requester, /panels/none, There is nothing here for you",
    "requester, /nowhere, There is no such page",
    "requester, /nowhere/at/all, There is no such page",
    "coordinator, /, Welcome",
    "dispatcher, /triage, Triage",
    "auditor, /, Panels to audit",
    "researcher, /, Welcome",
    "researcher, /enrol, This page is not for your role",
    "guest, /enrol, Enrol patient"
  })
  void hasOneHeadingAndNothingThatAxeFinds(String account, String path, String heading) {
    Page page = browsers.signIn(account);
    page.navigate(path);
    assertThat(page.getByRole(AriaRole.HEADING, named(heading).setLevel(1))).isVisible();
    assertThat(page.getByText("Loading")).hasCount(0);
    Pictures.ofEveryWidth(page, "page-" + account + path.replace('/', '-'));
  }

  @Test
  void theSignInPageIsFreeOfWhatAxeFinds() {
    Page page = browsers.open("/sign-in");
    assertThat(page.getByRole(AriaRole.HEADING, named("Demonstration accounts"))).isVisible();
    Pictures.ofEveryWidth(page, "sign-in");
  }

  @Test
  void signingOutRemovesWhatWasNotSentAfterAskingForIt() {
    Page page = browsers.signIn("requester");
    beginAnEnrolment(page);
    page.getByRole(AriaRole.BUTTON, exactly("Sign out")).click();
    assertThat(page.getByRole(AriaRole.DIALOG, named("Not everything is saved"))).isVisible();
    assertThat(drafts(page)).isNotEmpty();
    page.getByRole(AriaRole.BUTTON, exactly("Sign out and remove")).click();
    assertThat(page.getByRole(AriaRole.TEXTBOX, named("User name"))).isVisible();
    assertThat(drafts(page)).isEmpty();
  }

  @Test
  void afterASessionHasEndedOnlyItsOwnAccountGoesOn() {
    Page page = browsers.signIn("requester");
    beginAnEnrolment(page);
    endTheSession(page);
    page.getByRole(AriaRole.BUTTON, exactly("Enrol patient")).click();
    assertThat(page.getByText("Your session has ended")).isVisible();

    browsers.signIn(page, "guest");
    page.navigate("/enrol");
    assertThat(page.getByRole(AriaRole.TEXTBOX, named("Year of birth"))).hasValue("");
    page.getByRole(AriaRole.BUTTON, exactly("Sign out")).click();

    browsers.signIn(page, "requester");
    page.navigate("/enrol");
    assertThat(page.getByText("You began this enrolment earlier")).isVisible();
    assertThat(page.getByRole(AriaRole.TEXTBOX, named("Year of birth"))).hasValue("2019");
  }

  /** All that is needed, so that pressing the button asks the server. */
  private static void beginAnEnrolment(Page page) {
    page.navigate("/enrol");
    page.getByRole(AriaRole.RADIO, exactly("Female")).check();
    page.getByRole(AriaRole.TEXTBOX, named("Year of birth")).fill("2019");
    page.getByRole(AriaRole.RADIOGROUP, named("Care")).getByLabel("Given").check();
    page.getByRole(AriaRole.TEXTBOX, named("Version printed on the form")).fill("2.1");
  }

  private static void endTheSession(Page page) {
    page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("CPMS"));
  }

  private static List<?> drafts(Page page) {
    return (List<?>) page.evaluate(DRAFTS);
  }
}
