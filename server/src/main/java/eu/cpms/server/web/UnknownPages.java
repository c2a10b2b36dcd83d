package eu.cpms.server.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** A browser at an address that does not exist gets the client, which says so in words. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnknownPages {

  @ExceptionHandler(exception = NoResourceFoundException.class, produces = "text/html")
  @ResponseStatus(HttpStatus.NOT_FOUND)
  String client() {
    return "forward:/index.html";
  }
}
