// The API explorer, signed in as the person of the session.
function csrfToken() {
  const cookie = document.cookie.split('; ').find((pair) => pair.startsWith('XSRF-TOKEN='));
  return cookie ? decodeURIComponent(cookie.substring('XSRF-TOKEN='.length)) : '';
}

async function ask(request) {
  await fetch('/api/csrf');
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': csrfToken() },
    body: JSON.stringify(request),
  });
  if (response.status === 401) {
    return { errors: [{ message: 'Sign in first: open / in this browser, then come back.' }] };
  }
  return response.json();
}

ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, { fetcher: ask, defaultQuery: '{ me { member { name } } erns { shortName } }' }),
);
