package eu.cpms.server.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Every address of the client is the same page: the client finds its way by itself. */
@Controller
class Pages {

  @GetMapping({"/", "/sign-in", "/{page:[a-z-]+}", "/{page:panels|patients|erns|ern}/{*rest}"})
  String client() {
    return "forward:/index.html";
  }
}
