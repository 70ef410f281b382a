import{a as e,i as t,o as n,r,t as i}from"./handover-BAU6yupV.js";var a,o,s,c,l,u,d,f,p,m,h,g=Symbol.for(`pv`),_={},v=[],y=/^m(i|n|o|s|text|space)$/,ee=Array.isArray,b=v.slice,x=Object.assign;function S(e){e&&e.parentNode&&e.remove()}function C(e,t,n,r,i){var s={type:e,props:t,key:n,ref:r,__k:null,__:null,__b:0,__e:null,__c:null,constructor:g,__v:i||++o,__i:-1,__u:0};return!i&&a.vnode&&a.vnode(s),s}function w(e){return e.children}function T(e,t){this.props=e,this.context=t,this.__g=0}function E(e,t){if(t==null)return e.__&&E(e.__,e.__i+1);for(var n;t<e.__k.length;t++)if((n=e.__k[t])&&n.__e)return n.__e;return typeof e.type!=`function`||e.props.__P?null:E(e)}function D(e){var t,n=e.__v,r=n.__e,i=[],o=[],s=e.__P;s&&((t=x({constructor:g},n)).__v=n.__v+1,a.vnode&&a.vnode(t),ie(s,t,n,e.__n,s.namespaceURI,32&n.__u?[r]:null,i,r||E(n),32&n.__u,o),t.__v=n.__v,t.__.__k[t.__i]=t,se(i,t,o),n.__=n.__e=null,t.__e!=r&&O(t))}function O(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),O(e)}function k(e){(8&e.__g||(e.__g|=8,s.push(e),l++))&&c==a.debounceRendering||((c=a.debounceRendering)||queueMicrotask)(te)}function te(){try{for(var e,t=1;s.length;)s.length>t&&s.sort(u),e=s.shift(),t=s.length,8&e.__g&&D(e)}finally{(l=s.length)&&(c||queueMicrotask)(te)}}function ne(e,t,n,r,i,a,o,s,c,l,u){var d,f,p,m,h,g,y=r.__k||v,ee=t.length;for(c=A(n,t,y,c,ee),d=0;d<ee;d++)(p=n.__k[d])!=null&&(f=~p.__i&&y[p.__i]||_,p.__i=d,g=ie(e,p,f,i,a,o,s,c,l,u),m=p.__e,(f.ref!=p.ref||8&f.__u)&&(f.ref&&le(f.ref,null,p,f),p.ref&&u.push(p.ref,p.__c||m,p)),h||=m,4&p.__u?(c=j(p,c,e,!f.__v),f.__e&&(f.__e=null)):typeof p.type==`function`&&g!==void 0?c=g:m&&(c=m.nextSibling),p.__u&=-21);return n.__e=h,c}function A(e,t,n,r,i){var a,o,s,c,l,u,d,f,p,m=n.length,h=m,_=0,v=0,y=e.__k=Array(i);for(a=0;a<i;a++)(o=t[a])!=null&&typeof o!=`boolean`&&typeof o!=`function`?(typeof o!=`object`||o.constructor===String?o=y[a]=C(null,o):ee(o)?o=y[a]=C(w,{children:o}):o.constructor===g&&o.__b?o=y[a]=C(o.type,o.props,o.key,o.ref,o.__v):y[a]=o,c=a+_,o.__=e,o.__b=e.__b+1,s=null,~(l=o.__i=re(o,n,c,h))&&(h--,(s=n[l])&&(s.__u|=2)),s&&s.__v?(o.__u|=16,l==c-1?_--:l==c+1?_++:l!=c&&(l>c?_--:_++,v=1)):(~l||(i>m?_--:i<m&&_++),typeof o.type!=`function`&&(o.__u|=4))):y[a]=null;if(v){for(u=[],d=[],a=0;a<i;a++)if((o=y[a])&&16&o.__u){for(_=0,f=u.length;_<f;)u[p=_+f>>1]<o.__i?_=p+1:f=p;u[_]=o.__i,d[a]=_+1}for(_=u.length;a--;)d[a]&&(d[a]==_?_--:y[a].__u|=4)}if(h)for(a=0;a<m;a++)!(s=n[a])||2&s.__u||(s.__e==r&&(r=E(s)),ue(s,s));return r}function j(e,t,n,r){var i,a,o,s;if(typeof e.type==`function`){if(e.props.__P)return t;if(i=e.__k)for(a=0;a<i.length;a++)i[a]&&(i[a].__=e,t=j(i[a],t,n,!1));return t}for(t&&!t.parentNode&&(t=E(e))&&!t.parentNode&&(t=null),o=e.__e,s=t;s&&s.nodeType==8;)s=s.nextSibling;for(o!=s&&(!r&&n.moveBefore&&o.parentNode?n.moveBefore(o,t):n.insertBefore(o,t||null)),t=o;(t&&=t.nextSibling)&&t.nodeType==8&&!t.data.startsWith(`$s`););return t}function re(e,t,n,r){var i,a=e.key,o=e.type,s=t[n],c=s&&!(2&s.__u);if(s===null&&a==null||c&&a==s.key&&o==s.type)return n;if(r>+!!c){for(i=n-1;i>=0;i--)if((s=t[i])&&!(2&s.__u)&&a==s.key&&o==s.type)return i;for(i=n+1;i<t.length;i++)if((s=t[i])&&!(2&s.__u)&&a==s.key&&o==s.type)return i}return-1}function M(e,t,n){n??=``,t[0]==`-`?e.setProperty(t,n):e[t]=n}function N(e,t,n,r,i){var a,o;if(t==`style`){if(typeof n==`string`)e.style.cssText=n;else{if(typeof r==`string`&&(e.style.cssText=r=``),r)for(t in r)n&&t in n||M(e.style,t);if(n)for(t in n)r&&n[t]==r[t]||M(e.style,t,n[t])}}else if(t[0]==`o`&&t[1]==`n`)typeof n!=`function`&&(n=null),typeof r!=`function`&&(r=null),(e.__e||={})[t]=n,n&&r||(o=m[t]||(m[t]=P(t)),(e.__a||={})[t]=p,a=t!=(t=t.replace(f,`$1`)),(t=t.slice(2))[0]<`a`&&(t=t.toLowerCase()),n?e.addEventListener(t,o,a):e.removeEventListener(t,o,a));else{if(i==`http://www.w3.org/2000/svg`)t=t.replace(/xlink(H|:h)/,`h`).replace(/sName$/,`s`);else if(t!=`width`&&t!=`height`&&t!=`href`&&t!=`list`&&t!=`form`&&t!=`tabIndex`&&t!=`download`&&t!=`rowSpan`&&t!=`colSpan`&&t!=`role`&&t!=`popover`&&t in e)try{e[t]=n??``;return}catch{}if(typeof n==`function`)return;n==null||!1===n&&t[4]!=`-`?e.removeAttribute(t):e.setAttribute(t,t==`popover`&&n==1?``:n)}}function P(e){return function(t){var n=this.__e;if(n){if(n=n[e],t[d]==null)t[d]=p++;else if(t[d]<this.__a[e])return;return n(a.event?a.event(t):t)}}}function ie(e,t,n,r,i,o,s,c,l,u){var d,f,p,m,h,_,y,b,C,D,O,k,te,A,j,re,M,N,P=t.type;if(t.constructor!==g)return null;128&n.__u&&(l=32&n.__u,d=n.__c.__z)&&(t.__u|=l,f=o=[],d.nodeType==8?c=ae(d,o):o.push(d),c=o[0]||c),(d=a.__b)&&d(t);n:if(typeof P==`function`){p=s.length;try{if(b=t.props,C=(d=P.prototype)&&d.render,D=(d=P.contextType)&&r[d.__c],O=d?D?D.props.value:d.__:r,(m=n.__c)?(t.__c=m,2&m.__g&&(m.__g|=1)):(C?t.__c=m=new P(b,O):(t.__c=m=new T(b,O),m.constructor=P,m.render=de),D&&D.sub(m),m.state||(m.state={}),m.__n=r,m.__g|=8,m.__h=[],m.__k=[]),C&&(m.__s||(m.__s=m.state),P.getDerivedStateFromProps&&(m.__s==m.state&&(m.__s=x({},m.__s)),x(m.__s,P.getDerivedStateFromProps(b,m.__s)))),h=m.props,_=m.state,m.__v=t,n.__c){if(b!==h&&C&&!P.getDerivedStateFromProps&&m.componentWillReceiveProps&&m.componentWillReceiveProps(b,O),t.__v==n.__v&&!(8&m.__g)||!(4&m.__g)&&m.shouldComponentUpdate&&!1===m.shouldComponentUpdate(b,m.__s,O)){t.__v!=n.__v&&(m.props=b,m.state=m.__s,m.__g&=-9),t.__e=n.__e,t.__k=n.__k,t.__k.some(function(e){e&&(e.__=t)}),v.push.apply(m.__h,m.__k),m.__k=[],m.__h.length&&s.push(m),c=E(n);break n}m.componentWillUpdate&&m.componentWillUpdate(b,m.__s,O),C&&m.componentDidUpdate&&m.__h.push(function(){m.componentDidUpdate(h,_,y)})}else C&&!P.getDerivedStateFromProps&&m.componentWillMount&&m.componentWillMount(),C&&m.componentDidMount&&m.__h.push(m.componentDidMount);m.context=O,m.props=b,m.__P=e,m.__g&=-5,k=a.__r,te=C?25:0;do m.__g&=-9,k&&k(t),d=m.render(m.props,m.state=m.__s,m.context);while(8&m.__g&&++te<25);C&&(v.push.apply(m.__h,m.__k),m.__k=[]),m.state=m.__s,m.getChildContext&&(r=x({},r,m.getChildContext())),C&&n.__c&&m.getSnapshotBeforeUpdate&&(y=m.getSnapshotBeforeUpdate(h,_)),A=d&&d.type===w&&d.key==null?d.props.children:d,b.__P&&(d=c,i=(e=b.__P).namespaceURI,l=o=null,n.props&&n.props.__P!=e&&(n.__k.some(function(e){e&&ue(e,e)}),n.__k=null),c=n.__k?E(n,0):null),c=ne(e,ee(A)?A:[A],t,n,r,i,o,s,c,l,u),b.__P&&(t.__e=null,c=d),t.__u&=-161,f&&f.some(S),m.__h.length&&s.push(m),1&m.__g&&(m.__g&=-4)}catch(e){if(s.length=p,t.__v=null,l||o){if(e&&e.then){if(t.__u|=128|l,o){for(~(M=o.indexOf(c||void 0))||(M=o.length);(N=o[M-1])&&N.nodeType==8;)M--;for(;M<o.length;M++)if(N=o[M]){if(o[M]=null,j){if(N==re)break}else{if(N.nodeType!=8)break;N.data.startsWith(`$s`)&&(re=ae(j=N))}}}if(!j){for(;c&&c.nodeType==8&&c.nextSibling;)c=c.nextSibling;j=c}(d=ae(j=t.__c.__z||(t.__c.__z=j)))?(t.__e=j,c=d):t.__e=c,c&&=c.nextSibling}else o&&o.some(S)}else t.__e=n.__e;t.__k||=n.__k||[],e&&e.then||oe(t),a.__e(e,t,n)}}else c=t.__e=ce(n.__e,t,n,r,i,o,s,l,u,e);return(d=a.diffed)&&d(t),c}function ae(e,t){if(e&&e.nodeType==8&&e.data.startsWith(`$s`))for(var n=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith(`$s`))n++;else if(e.data.startsWith(`/$s`)&&!--n)return e}t&&t.push(e)}}function oe(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(oe))}function se(e,t,n){for(var r=0;r<n.length;)le(n[r++],n[r++],n[r++]);a.__c&&a.__c(t,e),e.some(function(t){try{e=t.__h,t.__h=[],e.some(function(e){e.call(t)})}catch(e){a.__e(e,t.__v)}})}function ce(e,t,n,r,i,o,s,c,l,u){var d,f,p,m,h,g,v,x,C=n.props||_,w=t.props,T=t.type;if(T==`svg`?i=`http://www.w3.org/2000/svg`:T==`math`?i=`http://www.w3.org/1998/Math/MathML`:i||=`http://www.w3.org/1999/xhtml`,o){for(d=0;d<o.length;d++)if((h=o[d])&&(T?h.localName==T:h.nodeType==3)){e=h,o[d]=null;break}}if(!e){if(x=u.ownerDocument||document,!T)return x.createTextNode(w);e=x.createElementNS(i,T,w.is?w:u),c&&=(a.__m&&a.__m(t,o),!1),o=null}if(T){if(u=T==`template`&&e.content||e,o=T==`textarea`&&w.defaultValue!=null?null:o&&b.call(u.childNodes),!c&&o)for(C={},d=0;d<e.attributes.length;d++)C[(h=e.attributes[d]).name]=h.value;for(d in C)h=C[d],d==`dangerouslySetInnerHTML`?p=h:d==`children`||d in w||d==`value`&&`defaultValue`in w||d==`checked`&&`defaultChecked`in w||N(e,d,null,h,i);for(d in w)h=w[d],d==`children`?m=h:d==`dangerouslySetInnerHTML`?f=h:d==`value`?g=h:d==`checked`?v=h:c&&typeof h!=`function`||C[d]===h||N(e,d,h,C[d],i);f?(c||p&&(f.__html==p.__html||f.__html==e.innerHTML)||(e.innerHTML=f.__html),t.__k=[]):(p&&(e.textContent=``),(T==`foreignObject`||i==`http://www.w3.org/1998/Math/MathML`&&y.test(T))&&(i=`http://www.w3.org/1999/xhtml`),ne(u,ee(m)?m:[m],t,n,r,i,o,s,o?o[0]:n.__k&&E(n,0),c,l),o&&o.some(S)),c&&T!=`textarea`||(d=`value`,T==`progress`&&g==null?e.removeAttribute(d):g==null||g===e[d]&&(T!=`progress`||g)||N(e,d,g,C[d],i),d=`checked`,v!=null&&v!=e[d]&&N(e,d,v,C[d],i))}else C===w||c&&e.data==w||(e.data=w);return e}function le(e,t,n,r){try{typeof e==`function`?t?t.__x=e(t)||1:(r&&=r.__c||r.__e)&&(t=r.__x)&&(r.__x=null,typeof t==`function`?t():e(null)):e.current=t}catch(e){a.__e(e,n)}}function ue(e,t,n){var r,i,o,s;if(a.unmount&&a.unmount(e),!(r=e.ref)||r.current&&r.current!=e.__e||le(r,null,t,e),r=e.__c){if(r.componentWillUnmount)try{r.componentWillUnmount()}catch(e){a.__e(e,t)}r.__P=r.__n=null}if(r=e.__k)for(s=0;s<r.length;s++)r[s]&&ue(r[s],t,typeof e.type!=`function`||n&&!e.props.__P);!n&&(r=e.__c)&&(r=r.__z)&&(i=ae(r,o=[]))&&(r==e.__e&&o.some(S),S(i),S(r)),n||S(e.__e),e.__e=e.__c=e.__=null}function de(e,t,n){return this.constructor(e,n)}function fe(e,t){var n,r,i,o;a.__&&a.__(e,t),t.nodeType==9&&(t=t.documentElement),r=(n=e&&32&e.__u)?null:t.__k,t.__k=C(w,{children:[e]}),i=[],o=[],ie(t,t.__k,r||_,_,t.namespaceURI,r?null:t.firstChild?b.call(t.childNodes):null,i,r?r.__e:t.firstChild,n,o),se(i,t.__k,o),t.__k.props.children=null}function pe(e){function t(e){var n,r;return this.getChildContext||(n=new Set,(r={})[t.__c]=this,this.getChildContext=function(){return r},this.shouldComponentUpdate=function(e){this.props.value!=e.value&&n.forEach(function(e){e.__g|=4,k(e)})},this.sub=function(e){n.add(e);var t=e.componentWillUnmount;e.componentWillUnmount=function(){n.delete(e),t&&t.call(e)}}),e.children}return t.__c=`__cC`+h++,t.__=e,t.Provider=(t.Consumer=function(e,t){return e.children(t)}).contextType=t,t}a={__e:function(e,t,n,r){for(var i,a,o;t=t.__;)if((i=t.__c)&&!(1&i.__g)){i.__g|=4;try{if((o=(a=i.constructor)&&a.getDerivedStateFromError)&&i.setState(a.getDerivedStateFromError(e)),i.componentDidCatch&&(i.componentDidCatch(e,r||{}),o=1),o&&8&i.__g)return void(i.__g|=2)}catch(t){e=t}}throw l=0,e}},o=0,T.prototype.setState=function(e,t){var n=this.__s;n&&n!=this.state||(n=this.__s=x({},this.state)),typeof e==`function`&&(e=e(x({},n),this.props)),e&&(x(n,e),this.__v&&(t&&this.__k.push(t),k(this)))},T.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),k(this))},T.prototype.render=w,s=[],l=0,u=function(e,t){return e.__v.__b-t.__v.__b},d=Symbol(),f=/(PointerCapture)$|Capture$/i,p=0,m={},h=0;var F,I,me,he,ge=Object.is,_e=0,ve=[],ye=[],L=a,be=L.__b,xe=L.__r,Se=L.diffed,Ce=L.__c,we=L.unmount,Te=L.__;function R(e,t){L.__h&&L.__h(I,e,_e||t),_e=0;var n=I.__H||(I.__H={__:[],__h:[]});return e>=n.__.length&&n.__.push({}),n.__[e]}function z(e){return _e=1,Ee(Le,e)}function Ee(e,t,n){var r=R(F++,2);if(r.t=e,!r.__c&&(r.__=[n?n(t):Le(void 0,t),function(e){var t=(r.__N||r.__)[0],n=r.t(t,e);ge(t,n)||(r.__N=[n,r.__[1]],r.__c.setState({}))}],r.__c=I,!I.__f)){I.__f=!0;var i=I.shouldComponentUpdate;I.shouldComponentUpdate=function(e,t,n){var r=this.__H;if(!r)return!0;var a=!1,o=this.props!=e;if(r.__.some(function(e){e.__N&&(a=!0,ge(e.__[0],e.__N[0])||(o=!0))}),i){var s=i.call(this,e,t,n);return a?s||o:s}return!a||o}}return r.__}function B(e,t){var n=R(F++,3);!L.__s&&Ie(n.__H,t)&&(n.__P=!0,n.__=e,n.u=t,I.__H.__h.push(n))}function De(e,t){var n=R(F++,4);!L.__s&&Ie(n.__H,t)&&(n.__P=!1,n.__=e,n.u=t,I.__h.push(n))}function V(e){return _e=5,Oe(function(){return{current:e}},[])}function Oe(e,t){var n=R(F++,7);return Ie(n.__H,t)&&(n.__=e(),n.__H=t),n.__}function ke(e){var t=I.context[e.__c],n=R(F++,9);return n.c=e,t?(n.__??(n.__=!0,t.sub(I)),t.props.value):e.__}function Ae(){var e;do{for(;e=ye.shift();)try{Pe(e)}catch(t){L.__e(t,{__:(e=e.__P)&&e.__v})}for(;e=ve.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(Pe),t.__h.some(Fe),t.__h=[]}catch(n){t.__h=[],L.__e(n,e.__v)}}}while(ye.length)}L.__b=function(e){I=null,be&&be(e)},L.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),Te&&Te(e,t)},L.__r=function(e){xe&&xe(e),F=0;var t=(I=e.__c).__H;t&&(me==I?I.__h=[]:(t.__h.some(Pe),t.__h.some(Fe),F=0),t.__h=[],t.__.some(function(e){e.__N&&(e.__=e.__N),e.u=e.__N=void 0})),me=I},L.diffed=function(e){Se&&Se(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&Ne(ve.push(t)),t.__H.__.some(function(e){e.u&&(e.__H=e.u)})),me=I=null},L.__c=function(e,t){t.some(function(e){try{e.__h.some(Pe),e.__h=e.__h.filter(function(e){return!e.__||Fe(e)})}catch(t){e.__h=[function(){throw t}]}}),Ce&&Ce(e,t)},L.unmount=function(e){we&&we(e);var t,n,r=e.__c;r&&r.__H&&(r.__H.__.some(function(r){try{if(r.__P&&r.__c){if(n===void 0){for(n=e.__;n&&(!n.__c||!n.__c.__P);)n=n.__;n&&=n.__c}r.__P=n,Ne(ye.push(r))}else Pe(r)}catch(e){t=e}}),r.__H=void 0,t&&L.__e(t,r.__v))};var je=typeof requestAnimationFrame==`function`;function Me(e){var t,n=function(){clearTimeout(r),je&&cancelAnimationFrame(t),setTimeout(e)},r=setTimeout(n,35);je&&(t=requestAnimationFrame(n))}function Ne(e){e!=1&&he==L.requestAnimationFrame||((he=L.requestAnimationFrame)||Me)(Ae)}function Pe(e){var t=I,n=e.__c;typeof n==`function`&&(e.__c=void 0,n()),I=t}function Fe(e){var t=I;e.__c=e.__(),I=t}function Ie(e,t){return!e||e.length!=t.length||t.some(function(t,n){return!ge(t,e[n])})}function Le(e,t){return typeof t==`function`?t(e):t}var Re={skip:[`Go to the content`,`Haere ki te kiko`],children:[`Children`,`Ngā tamariki`],findings:[`Overlaps and gaps`,`Ngā inaki me ngā āputa`],language:[`Te reo Māori`,`English`],signedInAs:[`Signed in as`,`Kua takiuru hei`],switchPerson:[`Switch person`,`Panonihia te tangata`],token:[`Access token, kept until the page is closed or loaded anew`,`Tohu urunga, ka puritia kia katia rā anō te whārangi`],useToken:[`Use it`,`Whakamahia`],loading:[`Loading…`,`E uta ana…`],failed:[`This could not be shown.`,`Kāore tēnei i taea te whakaatu.`],notFound:[`There is nothing here that you may see.`,`Karekau he mea i konei e āhei ana koe te kite.`],pages:[`Pages`,`Ngā whārangi`],previous:[`Previous`,`Tōmua`],next:[`Next`,`Panuku`],pageOf:[`%s to %s of %s`,`%s ki te %s o te %s`],nameOfChild:[`Name of a child, or its beginning; macrons may be left out`,`Te ingoa o te tamaiti, tōna tīmatanga rānei; kāore e herea ngā tohutō`],find:[`Find`,`Rapua`],noChild:[`No child whom you may see has this name.`,`Karekau he tamaiti e āhei ana koe te kite nōna tēnei ingoa.`],years:[`%s years`,`%s ngā tau`],network:[`Network`,`Te whatunga`],whanau:[`Whānau`,`Te whānau`],timeline:[`Timeline`,`Te rārangi wā`],siblings:[`Siblings`,`Ngā tuākana, ngā tēina`],aboutChild:[`About this child`,`Mō tēnei tamaiti`],lead:[`Lead Professional`,`Te kaimahi matua`],nobodyLeads:[`Nobody leads`,`Kāore he kaimahi matua`],noNetwork:[`No network is open on this day`,`Kāore he whatunga e tuwhera ana i tēnei rā`],since:[`since %s`,`mai i te %s`],until:[`until %s`,`tae noa ki te %s`],day:[`Day`,`Te rā`],move:[`Move the day`,`Nekehia te rā`],today:[`Today`,`Ko tēnei rā`],comparedWith:[`Compared with`,`Ka whakatauritea ki`],picture:[`Picture`,`Te pikitia`],save:[`Save the picture (SVG)`,`Tiakina te pikitia (SVG)`],inWords:[`The picture in words`,`Te pikitia hei kupu`],asTable:[`The picture as a table`,`Te pikitia hei ripanga`],part:[`Part of life`,`Wāhanga o te ao`],name:[`Name`,`Ingoa`],agency:[`Agency`,`Pokapū`],role:[`What they are or do`,`He aha rātou`],from:[`From`,`Mai i`],to:[`To`,`Ki`],change:[`Since then`,`Mai i taua wā`],NEW:[`new`,`hou`],GONE:[`gone`,`kua riro`],SAME:[``,``],overlaps:[`Overlaps`,`Ngā inaki`],gaps:[`Gaps`,`Ngā āputa`],noFindings:[`Nothing overlaps and nothing is missing on this day.`,`Karekau he inaki, karekau he āputa i tēnei rā.`],childSafe:[`This is how the child and its whānau see the network.`,`Ko te āhua tēnei e kite ai te tamaiti me tōna whānau.`],brokeGlass:[`You see this child because you broke the glass, until %s. The director of the team was told.`,`E kite ana koe i tēnei tamaiti nā te mea i wāhia e koe te karaihe, tae noa ki te %s. Kua whakamōhiotia te kaiwhakahaere o te rōpū.`],restsOn:[`What it rests on`,`Ngā taunakitanga`],inPicture:[`Show in the picture`,`Whakaaturia i te pikitia`],decided:[`Decided`,`Kua whakataua`],sideBySide:[`Siblings side by side`,`Ngā tuākana, ngā tēina, taha ki te taha`],noSiblings:[`No sibling is recorded whom you may see.`,`Karekau he tuakana, he teina rānei e āhei ana koe te kite.`],aSibling:[`A sibling whom you may not see`,`He tuakana, he teina rānei kāore e āhei ana koe te kite`],shared:[`shared`,`ngātahi`],whoIsWhere:[`Agencies around each child`,`Ngā pokapū kei te taha o ia tamaiti`],whose:[`Whose`,`Nō wai`],caseload:[`The children I work with`,`Ngā tamariki e mahi tahi ana mātou`],teamOf:[`Children of %s`,`Ngā tamariki o %s`],kind:[`What`,`He aha`],all:[`Overlaps and gaps`,`Ngā inaki me ngā āputa`],first:[`First`,`Te tuatahi`],SEVERITY:[`what matters most`,`te mea nui rawa`],AGE:[`the oldest`,`te mea tawhito rawa`],noOpenFindings:[`Nothing is open.`,`Karekau he mea e tuwhera ana.`],count:[`%s open`,`%s e tuwhera ana`],api:[`API`,`API`],apiTitle:[`What this page asked of the API`,`Ngā mea i uia e tēnei whārangi ki te API`],close:[`Close`,`Katia`],copy:[`Copy the query`,`Tāruatia te uiui`],copied:[`Copied`,`Kua tāruatia`],openInGraphiQL:[`Open in GraphiQL`,`Huakina i GraphiQL`],variables:[`Variables`,`Ngā taurangi`]};function H(e,t,...n){return n.reduce((e,t)=>e.replace(`%s`,String(t)),Re[t][+(e===`MI`)])}var ze={EN:`January February March April May June July August September October November December`.split(` `),MI:`Hānuere Pēpuere Māehe Āperira Mei Hune Hūrae Ākuhata Hepetema Oketopa Noema Tīhema`.split(` `)};function Be(e,t){let[n,r,i]=t.split(`-`).map(Number);return`${i} ${ze[e][r-1]} ${n}`}var Ve=pe(null);function U(){let e=ke(Ve);return{...e,say:(t,...n)=>H(e.lang,t,...n),sayDay:t=>Be(e.lang,t)}}function W(e,t){let{ask:n}=ke(Ve),[r,i]=z({to:``}),a=JSON.stringify(t);return B(()=>{let r=new AbortController;return n(e,t,r.signal).then(e=>r.signal.aborted||i({to:a,data:e}),e=>r.signal.aborted||i({to:a,error:e.message})),()=>r.abort()},[e,a,n]),{...r,loading:r.to!==a}}var He=Symbol.for(`pv`),Ue=0;Array.isArray;function G(e,t,n,r,i,o){t||={};var s,c,l=t;if(`ref`in l&&typeof e!=`function`)for(c in l={},t)c==`ref`?s=t[c]:l[c]=t[c];var u={type:e,props:l,key:n,ref:s,__k:null,__:null,__b:0,__e:null,__c:null,constructor:He,__v:--Ue,__i:-1,__u:0};return(i||o)&&(u.__source=i,u.__self=o),a.vnode&&a.vnode(u),u}function We({asked:e}){let{say:t}=U(),n=V(null);return G(w,{children:[G(`button`,{type:`button`,"aria-haspopup":`dialog`,onClick:()=>n.current.showModal(),children:t(`api`)}),G(`dialog`,{ref:n,class:`drawer`,"aria-labelledby":`api-title`,children:[G(`div`,{class:`title`,children:[G(`h2`,{id:`api-title`,children:t(`apiTitle`)}),G(`button`,{type:`button`,onClick:()=>n.current.close(),children:t(`close`)})]}),e.map(e=>G(Ge,{asked:e},e.name))]})]})}function Ge({asked:e}){let{say:t}=U(),[n,r]=z(!1),a=JSON.stringify(e.variables,null,2);return G(`section`,{children:[G(`h3`,{children:e.name}),G(`pre`,{tabIndex:0,"aria-label":e.name,children:e.query.trim()}),G(`h4`,{children:t(`variables`)}),G(`pre`,{tabIndex:0,"aria-label":`${e.name}: ${t(`variables`)}`,children:a}),G(`p`,{class:`row`,children:[G(`button`,{type:`button`,onClick:()=>navigator.clipboard.writeText(e.query).then(()=>r(!0)),children:t(n?`copied`:`copy`)}),G(`a`,{class:`button`,href:`./graphiql`,onClick:()=>i({query:e.query,variables:a}),children:t(`openInGraphiQL`)})]})]})}function Ke({answer:e,children:t}){let{say:n}=U();return G(`div`,{"aria-busy":e.loading,children:[G(`p`,{class:`state`,role:`status`,children:e.loading&&n(`loading`)}),e.error&&G(`p`,{class:`error`,role:`alert`,children:[n(`failed`),` `,e.error]}),e.data!==void 0&&t(e.data)]})}var K=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}},qe=new K(`
    fragment AboutChild on Child {
  name
  familyName
  birth {
    age(asAt: $asAt)
  }
  access {
    through
    expiresAt
  }
  about: network(asAt: $asAt) {
    acceptedOn
    team {
      name
      nameMi
    }
    leadProfessional {
      since
      practitioner {
        name
      }
      agency {
        name
      }
    }
  }
}
    `,{fragmentName:`AboutChild`}),Je=new K(`
    fragment Found on Finding {
  key
  code
  kind
  severity
  polarity
  since
  explanation(lang: $lang)
  review {
    decision
    reason
  }
  evidence {
    __typename
    ... on Node {
      id
    }
    ... on Child {
      name
    }
    ... on Practitioner {
      name
    }
    ... on Agency {
      name
    }
    ... on Whanau {
      whanauName: name
    }
    ... on ServiceProvision {
      since
      until
      type {
        name
        nameMi
      }
      agency {
        id
        name
      }
      practitioner {
        id
        name
      }
    }
  }
}
    `,{fragmentName:`Found`}),Ye=new K(`
    fragment Names on Query {
  findingRules {
    code
    title(lang: $lang)
  }
  codeLists(names: ["Severity"]) {
    codes {
      code
      name(lang: $lang)
    }
  }
}
    `,{fragmentName:`Names`}),Xe=new K(`
    fragment Drawing on Picture {
  svg
  altText
  rows {
    id
    part
    name
    agency
    role
    lead
    since
    until
    change
  }
}
    `,{fragmentName:`Drawing`}),Ze=new K(`
    fragment Side on SupportNetwork {
  leadProfessional {
    practitioner {
      name
    }
  }
  agencies {
    agency {
      id
      name
    }
    practitioners {
      id
      name
    }
    services {
      id
      type {
        name
        nameMi
      }
    }
  }
}
    `,{fragmentName:`Side`}),Qe={"\n  fragment AboutChild on Child {\n    name\n    familyName\n    birth {\n      age(asAt: $asAt)\n    }\n    access {\n      through\n      expiresAt\n    }\n    about: network(asAt: $asAt) {\n      acceptedOn\n      team {\n        name\n        nameMi\n      }\n      leadProfessional {\n        since\n        practitioner {\n          name\n        }\n        agency {\n          name\n        }\n      }\n    }\n  }\n":qe,"\n  query ChildPicture($id: ID!, $asAt: Date, $comparedWith: Date, $style: PictureStyle!, $shape: PictureShape!, $findings: Boolean!, $lang: Lang!) {\n    child(id: $id) {\n      ...AboutChild\n      network(asAt: $asAt) {\n        view\n        picture(style: $style, shape: $shape, lang: $lang, comparedWith: $comparedWith) {\n          ...Drawing\n        }\n        overlaps @include(if: $findings) {\n          ...Found\n        }\n        gaps @include(if: $findings) {\n          ...Found\n        }\n      }\n    }\n    ...Names\n  }\n":new K(`
    query ChildPicture($id: ID!, $asAt: Date, $comparedWith: Date, $style: PictureStyle!, $shape: PictureShape!, $findings: Boolean!, $lang: Lang!) {
  child(id: $id) {
    ...AboutChild
    network(asAt: $asAt) {
      view
      picture(style: $style, shape: $shape, lang: $lang, comparedWith: $comparedWith) {
        ...Drawing
      }
      overlaps @include(if: $findings) {
        ...Found
      }
      gaps @include(if: $findings) {
        ...Found
      }
    }
  }
  ...Names
}
    fragment AboutChild on Child {
  name
  familyName
  birth {
    age(asAt: $asAt)
  }
  access {
    through
    expiresAt
  }
  about: network(asAt: $asAt) {
    acceptedOn
    team {
      name
      nameMi
    }
    leadProfessional {
      since
      practitioner {
        name
      }
      agency {
        name
      }
    }
  }
}
fragment Found on Finding {
  key
  code
  kind
  severity
  polarity
  since
  explanation(lang: $lang)
  review {
    decision
    reason
  }
  evidence {
    __typename
    ... on Node {
      id
    }
    ... on Child {
      name
    }
    ... on Practitioner {
      name
    }
    ... on Agency {
      name
    }
    ... on Whanau {
      whanauName: name
    }
    ... on ServiceProvision {
      since
      until
      type {
        name
        nameMi
      }
      agency {
        id
        name
      }
      practitioner {
        id
        name
      }
    }
  }
}
fragment Names on Query {
  findingRules {
    code
    title(lang: $lang)
  }
  codeLists(names: ["Severity"]) {
    codes {
      code
      name(lang: $lang)
    }
  }
}
fragment Drawing on Picture {
  svg
  altText
  rows {
    id
    part
    name
    agency
    role
    lead
    since
    until
    change
  }
}`),"\n  query Children($name: String, $first: Int!, $after: String) {\n    children(filter: { name: $name }, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        endCursor\n      }\n      nodes {\n        id\n        name\n        familyName\n        birth {\n          age\n        }\n        network {\n          team {\n            name\n            nameMi\n          }\n          leadProfessional {\n            practitioner {\n              name\n            }\n          }\n        }\n      }\n    }\n  }\n":new K(`
    query Children($name: String, $first: Int!, $after: String) {
  children(filter: {name: $name}, first: $first, after: $after) {
    totalCount
    pageInfo {
      endCursor
    }
    nodes {
      id
      name
      familyName
      birth {
        age
      }
      network {
        team {
          name
          nameMi
        }
        leadProfessional {
          practitioner {
            name
          }
        }
      }
    }
  }
}
    `),"\n  fragment Found on Finding {\n    key\n    code\n    kind\n    severity\n    polarity\n    since\n    explanation(lang: $lang)\n    review {\n      decision\n      reason\n    }\n    evidence {\n      __typename\n      ... on Node {\n        id\n      }\n      ... on Child {\n        name\n      }\n      ... on Practitioner {\n        name\n      }\n      ... on Agency {\n        name\n      }\n      ... on Whanau {\n        whanauName: name\n      }\n      ... on ServiceProvision {\n        since\n        until\n        type {\n          name\n          nameMi\n        }\n        agency {\n          id\n          name\n        }\n        practitioner {\n          id\n          name\n        }\n      }\n    }\n  }\n":Je,'\n  fragment Names on Query {\n    findingRules {\n      code\n      title(lang: $lang)\n    }\n    codeLists(names: ["Severity"]) {\n      codes {\n        code\n        name(lang: $lang)\n      }\n    }\n  }\n':Ye,"\n  query OpenFindings($in: FindingsIn!, $kind: FindingKind, $orderBy: FindingOrder!, $first: Int!, $after: String, $lang: Lang!) {\n    findings(in: $in, filter: { kind: $kind }, orderBy: $orderBy, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        endCursor\n      }\n      nodes {\n        ...Found\n        child {\n          id\n          name\n        }\n        whanau {\n          name\n        }\n      }\n    }\n    ...Names\n  }\n":new K(`
    query OpenFindings($in: FindingsIn!, $kind: FindingKind, $orderBy: FindingOrder!, $first: Int!, $after: String, $lang: Lang!) {
  findings(
    in: $in
    filter: {kind: $kind}
    orderBy: $orderBy
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      endCursor
    }
    nodes {
      ...Found
      child {
        id
        name
      }
      whanau {
        name
      }
    }
  }
  ...Names
}
    fragment Found on Finding {
  key
  code
  kind
  severity
  polarity
  since
  explanation(lang: $lang)
  review {
    decision
    reason
  }
  evidence {
    __typename
    ... on Node {
      id
    }
    ... on Child {
      name
    }
    ... on Practitioner {
      name
    }
    ... on Agency {
      name
    }
    ... on Whanau {
      whanauName: name
    }
    ... on ServiceProvision {
      since
      until
      type {
        name
        nameMi
      }
      agency {
        id
        name
      }
      practitioner {
        id
        name
      }
    }
  }
}
fragment Names on Query {
  findingRules {
    code
    title(lang: $lang)
  }
  codeLists(names: ["Severity"]) {
    codes {
      code
      name(lang: $lang)
    }
  }
}`),"\n  query Roles {\n    me {\n      roles {\n        kind\n        team {\n          id\n          name\n          nameMi\n        }\n      }\n    }\n  }\n":new K(`
    query Roles {
  me {
    roles {
      kind
      team {
        id
        name
        nameMi
      }
    }
  }
}
    `),"\n  fragment Drawing on Picture {\n    svg\n    altText\n    rows {\n      id\n      part\n      name\n      agency\n      role\n      lead\n      since\n      until\n      change\n    }\n  }\n":Xe,"\n  fragment Side on SupportNetwork {\n    leadProfessional {\n      practitioner {\n        name\n      }\n    }\n    agencies {\n      agency {\n        id\n        name\n      }\n      practitioners {\n        id\n        name\n      }\n      services {\n        id\n        type {\n          name\n          nameMi\n        }\n      }\n    }\n  }\n":Ze,"\n  query SiblingsSideBySide($id: ID!, $asAt: Date) {\n    child(id: $id) {\n      ...AboutChild\n      network(asAt: $asAt) {\n        ...Side\n        siblings {\n          child {\n            id\n            name\n            network(asAt: $asAt) {\n              ...Side\n            }\n          }\n          leadProfessional {\n            practitioner {\n              name\n            }\n          }\n        }\n      }\n    }\n  }\n":new K(`
    query SiblingsSideBySide($id: ID!, $asAt: Date) {
  child(id: $id) {
    ...AboutChild
    network(asAt: $asAt) {
      ...Side
      siblings {
        child {
          id
          name
          network(asAt: $asAt) {
            ...Side
          }
        }
        leadProfessional {
          practitioner {
            name
          }
        }
      }
    }
  }
}
    fragment AboutChild on Child {
  name
  familyName
  birth {
    age(asAt: $asAt)
  }
  access {
    through
    expiresAt
  }
  about: network(asAt: $asAt) {
    acceptedOn
    team {
      name
      nameMi
    }
    leadProfessional {
      since
      practitioner {
        name
      }
      agency {
        name
      }
    }
  }
}
fragment Side on SupportNetwork {
  leadProfessional {
    practitioner {
      name
    }
  }
  agencies {
    agency {
      id
      name
    }
    practitioners {
      id
      name
    }
    services {
      id
      type {
        name
        nameMi
      }
    }
  }
}`)};function q(e){return Qe[e]??{}}var $e=[`network`,`whanau`,`timeline`,`siblings`],et={view:`children`,id:``,tab:`network`,asAt:``,comparedWith:``,finding:``};function tt(e){let[t=``,n]=e.replace(/^#\/?/,``).split(`?`),[r,i=``,a]=t.split(`/`).map(decodeURIComponent),o=new URLSearchParams(n);return r===`findings`?{...et,view:r}:r!==`child`||!i?et:{view:r,id:i,tab:$e.find(e=>e===a)??`network`,asAt:o.get(`asAt`)??``,comparedWith:o.get(`comparedWith`)??``,finding:o.get(`finding`)??``}}function J(e){let t={...et,...e};if(t.view!==`child`)return t.view===`findings`?`#/findings`:`#/`;let n=new URLSearchParams;for(let e of[`asAt`,`comparedWith`,`finding`])t[e]&&n.set(e,t[e]);return`#/child/${encodeURIComponent(t.id)}/${t.tab}${n.size?`?${n}`:``}`}function nt(){let[e,t]=z(()=>tt(location.hash));return B(()=>{let e=()=>t(tt(location.hash));return addEventListener(`hashchange`,e),()=>removeEventListener(`hashchange`,e)},[]),e}function rt(e){history.replaceState(null,``,J(e)),dispatchEvent(new HashChangeEvent(`hashchange`))}q(`
  fragment AboutChild on Child {
    name
    familyName
    birth {
      age(asAt: $asAt)
    }
    access {
      through
      expiresAt
    }
    about: network(asAt: $asAt) {
      acceptedOn
      team {
        name
        nameMi
      }
      leadProfessional {
        since
        practitioner {
          name
        }
        agency {
          name
        }
      }
    }
  }
`);function it({child:e,route:t}){let{say:n,sayDay:r,lang:i}=U(),{team:a,leadProfessional:o}=e.about;return G(`header`,{children:[G(`h1`,{children:[e.name,` `,e.familyName]}),G(`p`,{class:`facts`,children:[e.birth?.age!=null&&G(`span`,{children:n(`years`,e.birth.age)}),G(`span`,{children:a?i===`MI`&&a.nameMi||a.name:n(`noNetwork`)}),a&&G(`span`,{children:o?`${n(`lead`)}: ${o.practitioner.name}${o.agency?`, ${o.agency.name}`:``}, ${n(`since`,r(o.since))}`:n(`nobodyLeads`)})]}),e.access.through.includes(`BREAK_GLASS`)&&e.access.expiresAt&&G(`p`,{class:`note`,children:n(`brokeGlass`,new Date(e.access.expiresAt).toLocaleTimeString(`en-NZ`,{timeZone:`Pacific/Auckland`,timeStyle:`short`}))}),G(`nav`,{class:`tabs`,"aria-label":n(`aboutChild`),children:$e.map(e=>G(`a`,{href:J({...t,tab:e}),"aria-current":e===t.tab?`page`:void 0,children:n(e)},e))})]})}var at=864e5,ot=()=>new Intl.DateTimeFormat(`en-CA`,{timeZone:`Pacific/Auckland`}).format(new Date),st=(e,t)=>new Date(Date.parse(e)+t*at).toISOString().slice(0,10),ct=(e,t)=>Math.round((Date.parse(t)-Date.parse(e))/at),lt=150;function ut({route:e,acceptedOn:t,compares:n}){let{say:r,sayDay:i}=U(),a=ot(),o=[st(a,-365),t?st(t,-60):a].sort()[0],s=st(a,90),[c,l]=z(e.asAt||a),u=V(0);B(()=>l(e.asAt||a),[e.asAt,a]),B(()=>()=>clearTimeout(u.current),[]);let d=(t,n=0)=>{l(t),clearTimeout(u.current),u.current=setTimeout(()=>rt({...e,asAt:t===a?``:t,finding:``}),n)},f=e=>/^(19|20|21)\d\d-\d\d-\d\d$/.test(e);return G(`fieldset`,{class:`days`,children:[G(`legend`,{children:r(`day`)}),G(`label`,{children:[r(`move`),G(`input`,{type:`range`,min:0,max:ct(o,s),value:ct(o,c),"aria-valuetext":i(c),onInput:e=>d(st(o,Number(e.currentTarget.value)),lt)})]}),G(`div`,{class:`row`,children:[G(`label`,{children:[r(`day`),` `,G(`input`,{type:`date`,value:c,onChange:e=>f(e.currentTarget.value)&&d(e.currentTarget.value)})]}),G(`button`,{type:`button`,disabled:!e.asAt,onClick:()=>d(a),children:r(`today`)}),n&&G(`label`,{children:[r(`comparedWith`),` `,G(`input`,{type:`date`,max:c,value:e.comparedWith,onChange:t=>{let n=t.currentTarget.value;(n===``||f(n))&&rt({...e,comparedWith:n})}})]})]})]})}function dt({found:e,names:t,chosen:n,onChoose:r}){let{say:i}=U();return e.length===0?G(`p`,{children:i(`noFindings`)}):G(w,{children:[`OVERLAP`,`GAP`].map(a=>{let o=e.filter(e=>e.kind===a);return o.length>0&&G(`section`,{children:[G(`h2`,{children:i(a===`OVERLAP`?`overlaps`:`gaps`)}),G(`ol`,{class:`findings`,children:o.map(a=>G(`li`,{class:a.key===n?`chosen`:void 0,children:[G(ft,{found:a,names:t,number:e.indexOf(a)+1}),G(`button`,{type:`button`,"aria-pressed":a.key===n,onClick:()=>r(a.key===n?``:a.key),children:i(`inPicture`)}),a.key===n&&G(pt,{found:a})]},a.key))})]},a)})})}function ft({found:e,names:t,number:n}){let{say:r,sayDay:i}=U(),a=t.codeLists[0]?.codes.find(t=>t.code===e.severity)?.name;return G(w,{children:[G(`h3`,{children:[n!==void 0&&G(`span`,{class:`number ${e.kind.toLowerCase()} ${e.polarity.toLowerCase()}`,children:n}),t.findingRules.find(t=>t.code===e.code)?.title]}),G(`p`,{class:`facts`,children:[G(`span`,{class:`severity ${e.severity.toLowerCase()}`,children:a}),e.since&&G(`span`,{children:r(`since`,i(e.since))}),G(`span`,{children:e.code.split(`_`)[0]})]}),G(`p`,{children:e.explanation}),e.review&&G(`p`,{children:[G(`b`,{children:[r(`decided`),`:`]}),` `,e.review.reason]})]})}function pt({found:e}){let{say:t,sayDay:n,lang:r}=U(),i=e=>{switch(e.__typename){case`Child`:return G(`a`,{href:J({view:`child`,id:e.id}),children:e.name});case`Practitioner`:case`Agency`:return e.name;case`Whanau`:return e.whanauName;case`ServiceProvision`:return[r===`MI`&&e.type.nameMi||e.type.name,e.agency.name,e.practitioner?.name,t(`since`,n(e.since)),e.until&&t(`until`,n(e.until))].filter(Boolean).join(`, `);default:return e.__typename.replace(/(?<!^)([A-Z])/g,e=>` ${e.toLowerCase()}`)}};return G(w,{children:[G(`h4`,{children:t(`restsOn`)}),G(`ul`,{children:e.evidence.map(e=>G(`li`,{children:i(e)},e.id))})]})}function mt(e){return e.evidence.flatMap(e=>e.__typename===`ServiceProvision`?[e.id,e.agency.id,e.practitioner?.id??e.id]:[e.id])}var ht=matchMedia(`(max-width: 40rem)`);function gt(){let[e,t]=z(ht.matches);return B(()=>{let e=()=>t(ht.matches);return ht.addEventListener(`change`,e),()=>ht.removeEventListener(`change`,e)},[]),e}q(`
  fragment Drawing on Picture {
    svg
    altText
    rows {
      id
      part
      name
      agency
      role
      lead
      since
      until
      change
    }
  }
`);function _t({picture:e,pointed:t,onKey:n}){let{say:r}=U(),i=V(null);return De(()=>{let t=new DOMParser().parseFromString(e.svg,`image/svg+xml`).documentElement;i.current.replaceChildren(document.importNode(t,!0))},[e.svg]),De(()=>{i.current.classList.toggle(`pointing`,t!==void 0);for(let e of i.current.querySelectorAll(`[data-id], [data-key]`))e.classList.toggle(`on`,t!==void 0&&(e.getAttribute(`data-key`)===t.key||t.ids.includes(e.getAttribute(`data-id`)??``)))},[e.svg,t]),G(w,{children:[G(`div`,{ref:i,class:`drawing`,onClick:e=>{let t=e.target.closest(`[data-key]`)?.getAttribute(`data-key`);t&&n?.(t)}}),G(`p`,{children:G(`button`,{type:`button`,onClick:()=>yt(e.svg),children:r(`save`)})}),G(`details`,{children:[G(`summary`,{children:r(`inWords`)}),G(`pre`,{class:`words`,children:e.altText})]}),G(`details`,{children:[G(`summary`,{children:r(`asTable`)}),G(vt,{rows:e.rows})]})]})}function vt({rows:e}){let{say:t,sayDay:n}=U(),r=e.some(e=>e.since||e.until),i=e.some(e=>e.change!==`SAME`);return G(`div`,{class:`scroll`,role:`region`,tabIndex:0,"aria-label":t(`asTable`),children:G(`table`,{children:[G(`thead`,{children:G(`tr`,{children:[G(`th`,{scope:`col`,children:t(`name`)}),G(`th`,{scope:`col`,children:t(`role`)}),G(`th`,{scope:`col`,children:t(`agency`)}),G(`th`,{scope:`col`,children:t(`part`)}),r&&G(`th`,{scope:`col`,children:t(`from`)}),r&&G(`th`,{scope:`col`,children:t(`to`)}),i&&G(`th`,{scope:`col`,children:t(`change`)})]})}),G(`tbody`,{children:e.map((e,a)=>G(`tr`,{children:[G(`th`,{scope:`row`,children:e.name}),G(`td`,{children:[e.lead&&t(`lead`),e.role].filter(Boolean).join(`, `)}),G(`td`,{children:e.agency}),G(`td`,{children:e.part}),r&&G(`td`,{children:e.since&&n(e.since)}),r&&G(`td`,{children:e.until&&n(e.until)}),i&&G(`td`,{children:t(e.change)})]},a))})]})})}function yt(e){let t=document.createElement(`a`);t.href=URL.createObjectURL(new Blob([e],{type:`image/svg+xml`})),t.download=`network.svg`,t.click(),URL.revokeObjectURL(t.href)}q(`
  fragment Side on SupportNetwork {
    leadProfessional {
      practitioner {
        name
      }
    }
    agencies {
      agency {
        id
        name
      }
      practitioners {
        id
        name
      }
      services {
        id
        type {
          name
          nameMi
        }
      }
    }
  }
`);function bt(e){let t=new Map;for(let n of e)for(let{agency:e}of n.network.agencies){let r=t.get(e.id)??{...e,around:[]};r.around.push(n),t.set(e.id,r)}return[...t.values()].sort((e,t)=>t.around.length-e.around.length||e.name.localeCompare(t.name,`mi`))}var xt=Object.defineProperty,St=(e,t,n)=>t in e?xt(e,t,{enumerable:!0,configurable:!0,writable:!0,value:n}):e[t]=n,Ct=(e,t)=>{for(var n in t)xt(e,n,{get:t[n],enumerable:!0})},wt=(e,t,n)=>St(e,typeof t==`symbol`?t:t+``,n);Ct({},{Graph:()=>Y,alg:()=>Lt});var Tt=Object.defineProperty,Et=(e,t)=>{for(var n in t)Tt(e,n,{get:t[n],enumerable:!0})},Dt=class{constructor(e){this._isDirected=!0,this._isMultigraph=!1,this._isCompound=!1,this._nodes={},this._in={},this._preds={},this._out={},this._sucs={},this._edgeObjs={},this._edgeLabels={},this._nodeCount=0,this._edgeCount=0,this._defaultNodeLabelFn=()=>{},this._defaultEdgeLabelFn=()=>{},e&&(this._isDirected=`directed`in e?e.directed:!0,this._isMultigraph=`multigraph`in e&&e.multigraph,this._isCompound=`compound`in e&&e.compound),this._isCompound&&(this._parent={},this._children={},this._children[`\0`]={})}isDirected(){return this._isDirected}isMultigraph(){return this._isMultigraph}isCompound(){return this._isCompound}setGraph(e){return this._label=e,this}graph(){return this._label}setDefaultNodeLabel(e){return this._defaultNodeLabelFn=typeof e==`function`?e:()=>e,this}nodeCount(){return this._nodeCount}nodes(){return Object.keys(this._nodes)}sources(){return this.nodes().filter(e=>Object.keys(this._in[e]).length===0)}sinks(){return this.nodes().filter(e=>Object.keys(this._out[e]).length===0)}setNodes(e,t){return e.forEach(e=>{t===void 0?this.setNode(e):this.setNode(e,t)}),this}setNode(e,t){return e in this._nodes?(arguments.length>1&&(this._nodes[e]=t),this):(this._nodes[e]=arguments.length>1?t:this._defaultNodeLabelFn(e),this._isCompound&&(this._parent[e]=`\0`,this._children[e]={},this._children[`\0`][e]=!0),this._in[e]={},this._preds[e]={},this._out[e]={},this._sucs[e]={},++this._nodeCount,this)}node(e){return this._nodes[e]}hasNode(e){return e in this._nodes}removeNode(e){if(e in this._nodes){let t=e=>this.removeEdge(this._edgeObjs[e]);delete this._nodes[e],this._isCompound&&(this._removeFromParentsChildList(e),delete this._parent[e],this.children(e).forEach(e=>{this.setParent(e)}),delete this._children[e]),Object.keys(this._in[e]).forEach(t),delete this._in[e],delete this._preds[e],Object.keys(this._out[e]).forEach(t),delete this._out[e],delete this._sucs[e],--this._nodeCount}return this}setParent(e,t){if(!this._isCompound)throw Error(`Cannot set parent in a non-compound graph`);if(t===void 0)t=`\0`;else{t+=``;for(let n=t;n!==void 0;n=this.parent(n))if(n===e)throw Error(`Setting `+t+` as parent of `+e+` would create a cycle`);this.setNode(t)}return this.setNode(e),this._removeFromParentsChildList(e),this._parent[e]=t,this._children[t][e]=!0,this}parent(e){if(this._isCompound){let t=this._parent[e];if(t!==`\0`)return t}}children(e=`\0`){if(this._isCompound){let t=this._children[e];if(t)return Object.keys(t)}else{if(e===`\0`)return this.nodes();if(this.hasNode(e))return[]}return[]}predecessors(e){let t=this._preds[e];if(t)return Object.keys(t)}successors(e){let t=this._sucs[e];if(t)return Object.keys(t)}neighbors(e){let t=this.predecessors(e);if(t){let n=new Set(t),r=this.successors(e);if(r)for(let e of r)n.add(e);return Array.from(n.values())}}isLeaf(e){let t;return t=this.isDirected()?this.successors(e):this.neighbors(e),(t?.length??0)===0}filterNodes(e){let t=new this.constructor({directed:this._isDirected,multigraph:this._isMultigraph,compound:this._isCompound});t.setGraph(this.graph()),Object.entries(this._nodes).forEach(([n,r])=>{e(n)&&t.setNode(n,r)}),Object.values(this._edgeObjs).forEach(e=>{t.hasNode(e.v)&&t.hasNode(e.w)&&t.setEdge(e,this.edge(e))});let n={},r=e=>{let i=this.parent(e);return!i||t.hasNode(i)?(n[e]=i,i):i in n?n[i]:r(i)};return this._isCompound&&t.nodes().forEach(e=>t.setParent(e,r(e))),t}setDefaultEdgeLabel(e){return this._defaultEdgeLabelFn=typeof e==`function`?e:()=>e,this}edgeCount(){return this._edgeCount}edges(){return Object.values(this._edgeObjs)}setPath(e,t){return e.reduce((e,n)=>(t===void 0?this.setEdge(e,n):this.setEdge(e,n,t),n)),this}setEdge(e,t,n,r){let i,a,o,s,c=!1;typeof e==`object`&&e&&`v`in e?(i=e.v,a=e.w,o=e.name,arguments.length===2&&(s=t,c=!0)):(i=e,a=t,o=r,arguments.length>2&&(s=n,c=!0)),i=``+i,a=``+a,o!==void 0&&(o=``+o);let l=At(this._isDirected,i,a,o);if(l in this._edgeLabels)return c&&(this._edgeLabels[l]=s),this;if(o!==void 0&&!this._isMultigraph)throw Error(`Cannot set a named edge when isMultigraph = false`);this.setNode(i),this.setNode(a),this._edgeLabels[l]=c?s:this._defaultEdgeLabelFn(i,a,o);let u=jt(this._isDirected,i,a,o);return i=u.v,a=u.w,Object.freeze(u),this._edgeObjs[l]=u,Ot(this._preds[a],i),Ot(this._sucs[i],a),this._in[a][l]=u,this._out[i][l]=u,this._edgeCount++,this}edge(e,t,n){let r=arguments.length===1?Mt(this._isDirected,e):At(this._isDirected,e,t,n);return this._edgeLabels[r]}edgeAsObj(e,t,n){let r=arguments.length===1?this.edge(e):this.edge(e,t,n);return typeof r!=`object`||!r?{label:r}:r}hasEdge(e,t,n){return(arguments.length===1?Mt(this._isDirected,e):At(this._isDirected,e,t,n))in this._edgeLabels}removeEdge(e,t,n){let r=arguments.length===1?Mt(this._isDirected,e):At(this._isDirected,e,t,n),i=this._edgeObjs[r];if(i){let e=i.v,t=i.w;delete this._edgeLabels[r],delete this._edgeObjs[r],kt(this._preds[t],e),kt(this._sucs[e],t),delete this._in[t][r],delete this._out[e][r],this._edgeCount--}return this}inEdges(e,t){return this.isDirected()?this.filterEdges(this._in[e],e,t):this.nodeEdges(e,t)}outEdges(e,t){return this.isDirected()?this.filterEdges(this._out[e],e,t):this.nodeEdges(e,t)}nodeEdges(e,t){if(e in this._nodes)return this.filterEdges({...this._in[e],...this._out[e]},e,t)}_removeFromParentsChildList(e){delete this._children[this._parent[e]][e]}filterEdges(e,t,n){if(!e)return;let r=Object.values(e);return n?r.filter(e=>e.v===t&&e.w===n||e.v===n&&e.w===t):r}};function Ot(e,t){e[t]?e[t]++:e[t]=1}function kt(e,t){e[t]!==void 0&&!--e[t]&&delete e[t]}function At(e,t,n,r){let i=``+t,a=``+n;if(!e&&i>a){let e=i;i=a,a=e}return i+``+a+``+(r===void 0?`\0`:r)}function jt(e,t,n,r){let i=``+t,a=``+n;if(!e&&i>a){let e=i;i=a,a=e}let o={v:i,w:a};return r&&(o.name=r),o}function Mt(e,t){return At(e,t.v,t.w,t.name)}Et({},{read:()=>It,write:()=>Nt});function Nt(e){let t={options:{directed:e.isDirected(),multigraph:e.isMultigraph(),compound:e.isCompound()},nodes:Pt(e),edges:Ft(e)},n=e.graph();return n!==void 0&&(t.value=structuredClone(n)),t}function Pt(e){return e.nodes().map(t=>{let n=e.node(t),r=e.parent(t),i={v:t};return n!==void 0&&(i.value=n),r!==void 0&&(i.parent=r),i})}function Ft(e){return e.edges().map(t=>{let n=e.edge(t),r={v:t.v,w:t.w};return t.name!==void 0&&(r.name=t.name),n!==void 0&&(r.value=n),r})}function It(e){let t=new Dt(e.options);return e.value!==void 0&&t.setGraph(e.value),e.nodes.forEach(e=>{t.setNode(e.v,e.value),e.parent&&t.setParent(e.v,e.parent)}),e.edges.forEach(e=>{t.setEdge({v:e.v,w:e.w,name:e.name},e.value)}),t}var Lt={};Et(Lt,{CycleException:()=>Qt,bellmanFord:()=>zt,components:()=>Vt,dijkstra:()=>Wt,dijkstraAll:()=>Kt,findCycles:()=>Jt,floydWarshall:()=>Xt,isAcyclic:()=>en,postorder:()=>an,preorder:()=>on,prim:()=>sn,shortestPaths:()=>cn,tarjan:()=>qt,topsort:()=>$t});var Rt=()=>1;function zt(e,t,n,r){return Bt(e,String(t),n||Rt,r||function(t){return e.outEdges(t)??[]})}function Bt(e,t,n,r){let i={},a,o=0,s=e.nodes(),c=function(e){let t=i[e.v],r=i[e.w];if(!t||!r)return;let o=n(e);t.distance+o<r.distance&&(i[e.w]={distance:t.distance+o,predecessor:e.v},a=!0)},l=function(){s.forEach(function(e){r(e).forEach(function(t){let n=t.v===e?t.v:t.w,r=n===t.v?t.w:t.v;c({v:n,w:r})})})};s.forEach(function(e){i[e]={distance:e===t?0:1/0,predecessor:``}});let u=s.length;for(let e=1;e<u&&(a=!1,o++,l(),a);e++);if(o===u-1&&(a=!1,l(),a))throw Error(`The graph contains a negative weight cycle`);return i}function Vt(e){let t={},n=[],r;function i(n){var a,o;n in t||(t[n]=!0,r.push(n),(a=e.successors(n))==null||a.forEach(i),(o=e.predecessors(n))==null||o.forEach(i))}return e.nodes().forEach(function(e){r=[],i(e),r.length&&n.push(r)}),n}var Ht=class{constructor(){this._arr=[],this._keyIndices={}}size(){return this._arr.length}keys(){return this._arr.map(e=>e.key)}has(e){return e in this._keyIndices}priority(e){let t=this._keyIndices[e];if(t!==void 0)return this._arr[t].priority}min(){if(this.size()===0)throw Error(`Queue underflow`);return this._arr[0].key}add(e,t){let n=this._keyIndices,r=String(e);if(!(r in n)){let e=this._arr,i=e.length;return n[r]=i,e.push({key:r,priority:t}),this._decrease(i),!0}return!1}removeMin(){if(this.size()===0)throw Error(`Queue underflow`);this._swap(0,this._arr.length-1);let e=this._arr.pop();return delete this._keyIndices[e.key],this._heapify(0),e.key}decrease(e,t){let n=this._keyIndices[e];if(n===void 0)throw Error(`Key not found: ${e}`);let r=this._arr[n].priority;if(t>r)throw Error(`New priority is greater than current priority. Key: ${e} Old: ${r} New: ${t}`);this._arr[n].priority=t,this._decrease(n)}_heapify(e){let t=this._arr,n=2*e,r=n+1,i=e;n<t.length&&(i=t[n].priority<t[i].priority?n:i,r<t.length&&(i=t[r].priority<t[i].priority?r:i),i!==e&&(this._swap(e,i),this._heapify(i)))}_decrease(e){let t=this._arr,n=t[e].priority,r;for(;e!==0&&(r=e>>1,!(t[r].priority<n));)this._swap(e,r),e=r}_swap(e,t){let n=this._arr,r=this._keyIndices,i=n[e],a=n[t];n[e]=a,n[t]=i,r[a.key]=e,r[i.key]=t}},Ut=()=>1;function Wt(e,t,n,r){return Gt(e,String(t),n||Ut,r||function(t){return e.outEdges(t)??[]})}function Gt(e,t,n,r){let i={},a=new Ht,o,s,c=function(e){let t=e.v===o?e.w:e.v,r=i[t];if(!r)return;let c=n(e),l=s.distance+c;if(c<0)throw Error(`dijkstra does not allow negative edge weights. Bad edge: `+e+` Weight: `+c);l<r.distance&&(r.distance=l,r.predecessor=o,a.decrease(t,l))};for(e.nodes().forEach(function(e){let n=e===t?0:1/0;i[e]={distance:n,predecessor:``},a.add(e,n)});a.size()>0;){o=a.removeMin();let e=i[o];if(!e||e.distance===1/0)break;s=e,r(o).forEach(c)}return i}function Kt(e,t,n){return e.nodes().reduce(function(r,i){return r[i]=Wt(e,i,t,n),r},{})}function qt(e){let t=0,n=[],r={},i=[];function a(o){var s;let c=r[o]={onStack:!0,lowlink:t,index:t++};if(n.push(o),(s=e.successors(o))==null||s.forEach(function(e){if(e in r){let t=r[e];t!=null&&t.onStack&&(c.lowlink=Math.min(c.lowlink,t.index))}else{a(e);let t=r[e];t&&(c.lowlink=Math.min(c.lowlink,t.lowlink))}}),c.lowlink===c.index){let e=[],t;do{t=n.pop();let i=r[t];i&&(i.onStack=!1),e.push(t)}while(o!==t);i.push(e)}}return e.nodes().forEach(function(e){e in r||a(e)}),i}function Jt(e){return qt(e).filter(function(t){let n=t[0];return n?t.length>1||t.length===1&&(e.outEdges(n,n)??[]).length>0:!1})}var Yt=()=>1;function Xt(e,t,n){return Zt(e,t||Yt,n||function(t){return e.outEdges(t)??[]})}function Zt(e,t,n){let r={},i=e.nodes();return i.forEach(function(e){let a={};r[e]=a,a[e]={distance:0,predecessor:``},i.forEach(function(t){e!==t&&(a[t]={distance:1/0,predecessor:``})}),n(e).forEach(function(n){let r=n.v===e?n.w:n.v,i=t(n);a[r]={distance:i,predecessor:e}})}),i.forEach(function(e){let t=r[e];t&&i.forEach(function(n){let a=r[n];a&&i.forEach(function(n){let r=a[e],i=t[n],o=a[n];if(r&&i&&o){let e=r.distance+i.distance;e<o.distance&&(o.distance=e,o.predecessor=i.predecessor)}})})}),r}var Qt=class extends Error{constructor(e){super(e),this.name=`CycleException`}};function $t(e){let t={},n={},r=[];function i(a){var o;if(a in n)throw new Qt;a in t||(n[a]=!0,t[a]=!0,(o=e.predecessors(a))==null||o.forEach(i),delete n[a],r.push(a))}if(e.sinks().forEach(i),Object.keys(t).length!==e.nodeCount())throw new Qt;return r}function en(e){try{$t(e)}catch(e){if(e instanceof Qt)return!1;throw e}return!0}function tn(e,t,n,r,i){Array.isArray(t)||(t=[t]);let a=(t=>(e.isDirected()?e.successors(t):e.neighbors(t))??[]),o={};return t.forEach(function(t){if(!e.hasNode(t))throw Error(`Graph does not have node: `+t);i=nn(e,t,n===`post`,o,a,r,i)}),i}function nn(e,t,n,r,i,a,o){return t in r||(r[t]=!0,n||(o=a(o,t)),i(t).forEach(function(t){o=nn(e,t,n,r,i,a,o)}),n&&(o=a(o,t))),o}function rn(e,t,n){return tn(e,t,n,function(e,t){return e.push(t),e},[])}function an(e,t){return rn(e,t,`post`)}function on(e,t){return rn(e,t,`pre`)}function sn(e,t){var n;let r=new Dt,i={},a=new Ht,o;function s(e){let n=e.v===o?e.w:e.v,r=a.priority(n);if(r!==void 0){let s=t(e);s<r&&(i[n]=o,a.decrease(n,s))}}if(e.nodeCount()===0)return r;e.nodes().forEach(function(e){a.add(e,1/0),r.setNode(e)});let c=e.nodes()[0];c!==void 0&&a.decrease(c,0);let l=!1;for(;a.size()>0;){if(o=a.removeMin(),o in i)r.setEdge(o,i[o]);else{if(l)throw Error(`Input graph is not connected: `+e);l=!0}(n=e.nodeEdges(o))==null||n.forEach(s)}return r}function cn(e,t,n,r){return ln(e,t,n,r??(t=>e.outEdges(t)??[]))}function ln(e,t,n,r){if(n===void 0)return Wt(e,t,n,r);let i=!1,a=e.nodes();for(let o=0;o<a.length;o++){let s=a[o];if(s===void 0)continue;let c=r(s);for(let e=0;e<c.length;e++){let t=c[e];if(!t)continue;let r=t.v===s?t.v:t.w;n({v:r,w:r===t.v?t.w:t.v})<0&&(i=!0)}if(i)return zt(e,t,n,r)}return Wt(e,t,n,r)}var Y=Dt;function X(e,t,n,r){let i=r;for(;e.hasNode(i);)i=Cn(r);return n.dummy=t,e.setNode(i,n),i}function un(e){let t=new Y().setGraph(e.graph());return e.nodes().forEach(n=>t.setNode(n,e.node(n))),e.edges().forEach(n=>{let r=t.edge(n.v,n.w)||{weight:0,minlen:1},i=e.edge(n);t.setEdge(n.v,n.w,{weight:r.weight+i.weight,minlen:Math.max(r.minlen,i.minlen)})}),t}function dn(e){let t=new Y({multigraph:e.isMultigraph()}).setGraph(e.graph());return e.nodes().forEach(n=>{e.children(n).length||t.setNode(n,e.node(n))}),e.edges().forEach(n=>{t.setEdge(n,e.edge(n))}),t}function fn(e,t){let n=e.x,r=e.y,i=t.x-n,a=t.y-r,o=e.width/2,s=e.height/2;if(!i&&!a)throw Error(`Not possible to find intersection inside of the rectangle`);let c,l;return i===0||Math.abs(a)*o>Math.abs(i)*s?(a<0&&(s=-s),c=s*i/a,l=s):(i<0&&(o=-o),c=o,l=o*a/i),{x:n+c,y:r+l}}function pn(e){let t=wn(yn(e)+1).map(()=>[]);return e.nodes().forEach(n=>{let r=e.node(n),i=r.rank;i!==void 0&&(t[i]||(t[i]=[]),t[i][r.order]=n)}),t}function mn(e){let t=e.nodes().map(t=>{let n=e.node(t).rank;return n===void 0?Number.MAX_VALUE:n}),n=Z(Math.min,t);e.nodes().forEach(t=>{let r=e.node(t);Object.hasOwn(r,`rank`)&&(r.rank-=n)})}function hn(e){let t=e.nodes().map(t=>e.node(t).rank).filter(e=>e!==void 0),n=Z(Math.min,t),r=[];e.nodes().forEach(t=>{let i=e.node(t).rank-n;r[i]||(r[i]=[]),r[i].push(t)});let i=0,a=e.graph().nodeRankFactor;Array.from(r).forEach((t,n)=>{t===void 0&&n%a!==0?--i:t!==void 0&&i&&t.forEach(t=>e.node(t).rank+=i)})}function gn(e,t,n,r){let i={width:0,height:0};return arguments.length>=4&&(i.rank=n,i.order=r),X(e,`border`,i,t)}function _n(e,t=vn){let n=[];for(let r=0;r<e.length;r+=t){let i=e.slice(r,r+t);n.push(i)}return n}var vn=65535;function Z(e,t){return t.length>vn?e(..._n(t).map(t=>e(...t))):e(...t)}function yn(e){let t=e.nodes().map(t=>{let n=e.node(t).rank;return n===void 0?Number.MIN_VALUE:n});return Z(Math.max,t)}function bn(e,t){let n={lhs:[],rhs:[]};return e.forEach(e=>{t(e)?n.lhs.push(e):n.rhs.push(e)}),n}function xn(e,t){return t()}var Sn=0;function Cn(e){return e+(``+ ++Sn)}function wn(e,t,n=1){t??(t=e,e=0);let r=e=>e<t;n<0&&(r=e=>t<e);let i=[];for(let t=e;r(t);t+=n)i.push(t);return i}function Tn(e,t){let n={};for(let r of t)e[r]!==void 0&&(n[r]=e[r]);return n}function En(e,t){let n;return n=typeof t==`string`?e=>e[t]:t,Object.entries(e).reduce((e,[t,r])=>(e[t]=n(r,t),e),{})}function Dn(e,t){return e.reduce((e,n,r)=>(e[n]=t[r],e),{})}var On=`\0`;function kn(e,t,n){if(!(e&&t&&n&&t.dummy===`edge`&&n.dummy===`edge`&&t.edgeObj&&n.edgeObj&&e[t.edgeObj.v]&&e[n.edgeObj.v]&&e[t.edgeObj.w]&&e[n.edgeObj.w]))return 0;let r=!0;t.edgeObj.w===n.edgeObj.w&&(r=!1);let i=r?e[t.edgeObj.v]?.rank??NaN:e[t.edgeObj.w]?.rank??NaN,a=Object.entries(e).find(e=>e[1].edgeObj?.v===t.edgeObj.v&&e[1].edgeObj?.w===t.edgeObj.w&&e[1].rank===i),o=Object.entries(e).find(e=>e[1].edgeObj?.v===n.edgeObj.v&&e[1].edgeObj?.w===n.edgeObj.w&&e[1].rank===i);if(!a||!o)return 0;let s=a[1].order??NaN,c=o[1].order??NaN;return isNaN(s-c)?0:s-c}var An=class{constructor(){wt(this,`_sentinel`);let e={};e._next=e._prev=e,this._sentinel=e}dequeue(){let e=this._sentinel,t=e._prev;if(t!==e)return jn(t),t}enqueue(e){let t=this._sentinel;e._prev&&e._next&&jn(e),e._next=t._next,t._next._prev=e,t._next=e,e._prev=t}toString(){let e=[],t=this._sentinel,n=t._prev;for(;n!==t;)e.push(JSON.stringify(n,Mn)),n=n._prev;return`[`+e.join(`, `)+`]`}};function jn(e){e._prev._next=e._next,e._next._prev=e._prev,delete e._next,delete e._prev}function Mn(e,t){if(e!==`_next`&&e!==`_prev`)return t}var Nn=An,Pn=()=>1;function Fn(e,t){if(e.nodeCount()<=1)return[];let n=Rn(e,t||Pn);return In(n.graph,n.buckets,n.zeroIdx).flatMap(t=>e.outEdges(t.v,t.w)||[])}function In(e,t,n){let r=[],i=t[t.length-1],a=t[0],o;for(;e.nodeCount();){for(;o=a.dequeue();)Ln(e,t,n,o);for(;o=i.dequeue();)Ln(e,t,n,o);if(e.nodeCount()){for(let i=t.length-2;i>0;--i)if(o=t[i]?.dequeue(),o){r=r.concat(Ln(e,t,n,o,!0)||[]);break}}}return r}function Ln(e,t,n,r,i){let a=[],o=i?a:void 0;return(e.inEdges(r.v)||[]).forEach(r=>{let o=e.edge(r),s=e.node(r.v);i&&a.push({v:r.v,w:r.w}),s.out-=o,zn(t,n,s)}),(e.outEdges(r.v)||[]).forEach(r=>{let i=e.edge(r),a=r.w,o=e.node(a);o.in-=i,zn(t,n,o)}),e.removeNode(r.v),o}function Rn(e,t){let n=new Y,r=0,i=0;e.nodes().forEach(e=>{n.setNode(e,{v:e,in:0,out:0})}),e.edges().forEach(e=>{let a=n.edge(e.v,e.w)||0,o=t(e),s=a+o;n.setEdge(e.v,e.w,s);let c=n.node(e.v),l=n.node(e.w);i=Math.max(i,c.out+=o),r=Math.max(r,l.in+=o)});let a=Bn(i+r+3).map(()=>new Nn),o=r+1;return n.nodes().forEach(e=>{zn(a,o,n.node(e))}),{graph:n,buckets:a,zeroIdx:o}}function zn(e,t,n){var r,i,a;n.out?n.in?(a=e[n.out-n.in+t])==null||a.enqueue(n):(i=e[e.length-1])==null||i.enqueue(n):(r=e[0])==null||r.enqueue(n)}function Bn(e){let t=[];for(let n=0;n<e;n++)t.push(n);return t}function Vn(e,t){(e.graph().acyclicer===`greedy`?Fn(e,n(e)):Hn(e,t??null)).forEach(t=>{let n=e.edge(t);e.removeEdge(t),n.forwardName=t.name,n.reversed=!0,e.setEdge(t.w,t.v,n,Cn(`rev`))});function n(e){return t=>e.edge(t).weight}}function Hn(e,t){let n=[],r={},i={};function a(t){Object.hasOwn(i,t)||(i[t]=!0,r[t]=!0,e.outEdges(t).forEach(e=>{Object.hasOwn(r,e.w)?n.push(e):a(e.w)}),delete r[t])}function o(a){var s;Object.hasOwn(i,a)||(i[a]=!0,r[a]=!0,(s=e.outEdges(a))==null||s.forEach(i=>{Object.hasOwn(r,i.w)||t.node(a)?.rank>t.node(i.w)?.rank&&Wn(e,i.w,i)?n.push(i):o(i.w)}),delete r[a])}let s=a;return t&&typeof t.node==`function`&&(s=o),e.sources().forEach(s),e.nodes().forEach(s),n}function Un(e){e.edges().forEach(t=>{let n=e.edge(t);if(n.reversed){e.removeEdge(t);let r=n.forwardName;delete n.reversed,delete n.forwardName,e.setEdge(t.w,t.v,n,r)}})}function Wn(e,t,n){let r=new Set;function i(t){if(e.sources().includes(t))return!0;r.add(t);for(let a of e.inEdges(t)??[])if((a.v!==n.v||a.w!==n.w)&&!r.has(a.v)&&i(a.v))return!0;return!1}return i(t)}function Gn(e){e.graph().dummyChains=[],e.edges().forEach(t=>Kn(e,t))}function Kn(e,t){let n=t.v,r=e.node(n).rank,i=t.w,a=e.node(i).rank,o=t.name,s=e.edge(t),c=s.labelRank;if(a===r+1)return;e.removeEdge(t);let l,u,d=0;for(++r;r<a;++d,++r)s.points=[],u={width:0,height:0,edgeLabel:s,edgeObj:t,rank:r},l=X(e,`edge`,u,`_d`),r===c&&(u.width=s.width,u.height=s.height,u.dummy=`edge-label`,u.labelpos=s.labelpos),e.setEdge(n,l,{weight:s.weight},o),d===0&&e.graph().dummyChains.push(l),n=l;e.setEdge(n,i,{weight:s.weight},o)}function qn(e){e.graph().dummyChains.forEach(t=>{let n=e.node(t),r=n.edgeLabel,i;for(e.setEdge(n.edgeObj,r);n.dummy;)i=e.successors(t)[0],e.removeNode(t),r.points.push({x:n.x,y:n.y}),n.dummy===`edge-label`&&(r.x=n.x,r.y=n.y,r.width=n.width,r.height=n.height),t=i,n=e.node(t)})}function Jn(e){let t={};function n(r){let i=e.node(r);if(Object.hasOwn(t,r))return i.rank;t[r]=!0;let a=e.outEdges(r),o=a?a.map(t=>t==null?1/0:n(t.w)-e.edge(t).minlen):[],s=Z(Math.min,o);return s===1/0&&(s=0),i.rank=s}e.sources().forEach(n)}function Q(e,t){return e.node(t.w).rank-e.node(t.v).rank-e.edge(t).minlen}var Yn=Xn;function Xn(e){let t=new Y({directed:!1}),n=e.nodes();if(n.length===0)throw Error(`Graph must have at least one node`);let r=n[0],i=e.nodeCount();t.setNode(r,{});let a,o;for(;Zn(t,e)<i&&(a=Qn(t,e),a);)o=t.hasNode(a.v)?Q(e,a):-Q(e,a),$n(t,e,o);return t}function Zn(e,t){function n(r){let i=t.nodeEdges(r);i&&i.forEach(i=>{let a=i.v,o=r===a?i.w:a;!e.hasNode(o)&&!Q(t,i)&&(e.setNode(o,{}),e.setEdge(r,o,{}),n(o))})}return e.nodes().forEach(n),e.nodeCount()}function Qn(e,t){return t.edges().reduce((n,r)=>{let i=1/0;return e.hasNode(r.v)!==e.hasNode(r.w)&&(i=Q(t,r)),i<n[0]?[i,r]:n},[1/0,null])[1]}function $n(e,t,n){e.nodes().forEach(e=>t.node(e).rank+=n)}var{preorder:er,postorder:tr}=Lt,nr=$;$.initLowLimValues=or,$.initCutValues=rr,$.calcCutValue=ar,$.leaveEdge=cr,$.enterEdge=lr,$.exchangeEdges=ur;function $(e){e=un(e),Jn(e);let t=Yn(e);or(t),rr(t,e);let n,r;for(;n=cr(t);)r=lr(t,e,n),ur(t,e,n,r)}function rr(e,t){let n=tr(e,e.nodes());n=n.slice(0,n.length-1),n.forEach(n=>ir(e,t,n))}function ir(e,t,n){let r=e.node(n).parent,i=e.edge(n,r);i.cutvalue=ar(e,t,n)}function ar(e,t,n){let r=e.node(n).parent,i=!0,a=t.edge(n,r),o=0;a||=(i=!1,t.edge(r,n)),o=a.weight;let s=t.nodeEdges(n);return s&&s.forEach(a=>{let s=a.v===n,c=s?a.w:a.v;if(c!==r){let r=s===i,l=t.edge(a).weight;if(o+=r?l:-l,fr(e,n,c)){let t=e.edge(n,c).cutvalue;o+=r?-t:t}}}),o}function or(e,t){arguments.length<2&&(t=e.nodes()[0]),sr(e,{},1,t)}function sr(e,t,n,r,i){let a=n,o=e.node(r);t[r]=!0;let s=e.neighbors(r);return s&&s.forEach(i=>{Object.hasOwn(t,i)||(n=sr(e,t,n,i,r))}),o.low=a,o.lim=n++,i?o.parent=i:delete o.parent,n}function cr(e){return e.edges().find(t=>e.edge(t).cutvalue<0)}function lr(e,t,n){let r=n.v,i=n.w;t.hasEdge(r,i)||(r=n.w,i=n.v);let a=e.node(r),o=e.node(i),s=a,c=!1;return a.lim>o.lim&&(s=o,c=!0),t.edges().filter(t=>c===pr(e,e.node(t.v),s)&&c!==pr(e,e.node(t.w),s)).reduce((e,n)=>Q(t,n)<Q(t,e)?n:e)}function ur(e,t,n,r){let i=n.v,a=n.w;e.removeEdge(i,a),e.setEdge(r.v,r.w,{}),or(e),rr(e,t),dr(e,t)}function dr(e,t){let n=e.nodes().find(t=>!e.node(t).parent);if(!n)return;let r=er(e,[n]);r=r.slice(1),r.forEach(n=>{let r=e.node(n).parent,i=t.edge(n,r),a=!1;i||(i=t.edge(r,n),a=!0),t.node(n).rank=t.node(r).rank+(a?i.minlen:-i.minlen)})}function fr(e,t,n){return e.hasEdge(t,n)}function pr(e,t,n){return n.low<=t.lim&&t.lim<=n.lim}var mr=hr;function hr(e){let t=e.graph().ranker;if(typeof t==`function`)return t(e);switch(t){case`network-simplex`:vr(e);break;case`tight-tree`:_r(e);break;case`longest-path`:gr(e);break;case`none`:break;default:vr(e)}}var gr=Jn;function _r(e){Jn(e),Yn(e)}function vr(e){nr(e)}var yr=br;function br(e){let t=Sr(e),n=e.graph();Array.isArray(n.dummyChains)&&n.dummyChains.forEach(n=>{let r=e.node(n),i=r.edgeObj,a=xr(e,t,i.v,i.w),o=a.path,s=a.lca,c=0,l=o[c],u=!0;for(;n!==i.w;){if(r=e.node(n),u){for(;(l=o[c])!==s&&e.node(l).maxRank<r.rank;)c++;l===s&&(u=!1)}if(!u){for(;c<o.length-1&&e.node(o[c+1]).minRank<=r.rank;)c++;l=o[c]}l!==void 0&&e.setParent(n,l),n=e.successors(n)[0]}})}function xr(e,t,n,r){let i=[],a=[],o=Math.min(t[n].low,t[r].low),s=Math.max(t[n].lim,t[r].lim),c;c=n;do c=e.parent(c),i.push(c);while(c&&(t[c].low>o||s>t[c].lim));let l=c,u=r;for(;(u=e.parent(u))!==l;)a.push(u);return{path:i.concat(a.reverse()),lca:l}}function Sr(e){let t={},n=0;function r(i){let a=n;e.children(i).forEach(r),t[i]={low:a,lim:n++}}return e.children(On).forEach(r),t}function Cr(e){let t=X(e,`root`,{},`_root`),n=Tr(e),r=Object.values(n),i=Z(Math.max,r)-1,a=2*i+1;e.graph().nestingRoot=t,e.edges().forEach(t=>e.edge(t).minlen*=a);let o=Er(e)+1;e.children(On).forEach(r=>{wr(e,t,a,o,i,n,r)}),e.graph().nodeRankFactor=a}function wr(e,t,n,r,i,a,o){let s=e.children(o);if(!s.length){o!==t&&e.setEdge(t,o,{weight:0,minlen:n});return}let c=gn(e,`_bt`),l=gn(e,`_bb`),u=e.node(o);e.setParent(c,o),u.borderTop=c,e.setParent(l,o),u.borderBottom=l,s.forEach(s=>{wr(e,t,n,r,i,a,s);let u=e.node(s),d=u.borderTop?u.borderTop:s,f=u.borderBottom?u.borderBottom:s,p=u.borderTop?r:2*r,m=d===f?i-(a[o]??0)+1:1;e.setEdge(c,d,{weight:p,minlen:m,nestingEdge:!0}),e.setEdge(f,l,{weight:p,minlen:m,nestingEdge:!0})}),e.parent(o)||e.setEdge(t,c,{weight:0,minlen:i+(a[o]??0)})}function Tr(e){let t={};function n(r,i){let a=e.children(r);a&&a.length&&a.forEach(e=>n(e,i+1)),t[r]=i}return e.children(On).forEach(e=>n(e,1)),t}function Er(e){return e.edges().reduce((t,n)=>t+e.edge(n).weight,0)}function Dr(e){let t=e.graph();e.removeNode(t.nestingRoot),delete t.nestingRoot,e.edges().forEach(t=>{e.edge(t).nestingEdge&&e.removeEdge(t)})}var Or=kr;function kr(e){function t(n){let r=e.children(n),i=e.node(n);if(r.length&&r.forEach(t),i&&Object.hasOwn(i,`minRank`)){i.borderLeft=[],i.borderRight=[];for(let t=i.minRank,r=i.maxRank+1;t<r;++t)Ar(e,`borderLeft`,`_bl`,n,i,t),Ar(e,`borderRight`,`_br`,n,i,t)}}e.children(On).forEach(t)}function Ar(e,t,n,r,i,a){let o={width:0,height:0,rank:a,borderType:t},s=i[t][a-1],c=X(e,`border`,o,n);i[t][a]=c,e.setParent(c,r),s&&e.setEdge(s,c,{weight:1})}function jr(e){let t=e.graph().rankdir?.toLowerCase();(t===`lr`||t===`rl`)&&Nr(e)}function Mr(e){let t=e.graph().rankdir?.toLowerCase();(t===`bt`||t===`rl`)&&Fr(e),(t===`lr`||t===`rl`)&&(Lr(e),Nr(e))}function Nr(e){e.nodes().forEach(t=>Pr(e.node(t))),e.edges().forEach(t=>Pr(e.edge(t)))}function Pr(e){let t=e.width;e.width=e.height,e.height=t}function Fr(e){e.nodes().forEach(t=>Ir(e.node(t))),e.edges().forEach(t=>{var n;let r=e.edge(t);(n=r.points)==null||n.forEach(Ir),Object.hasOwn(r,`y`)&&Ir(r)})}function Ir(e){e.y=-e.y}function Lr(e){e.nodes().forEach(t=>Rr(e.node(t))),e.edges().forEach(t=>{var n;let r=e.edge(t);(n=r.points)==null||n.forEach(Rr),Object.hasOwn(r,`x`)&&Rr(r)})}function Rr(e){let t=e.x;e.x=e.y,e.y=t}function zr(e,t=null){let n={},r=e.nodes().filter(t=>!e.children(t).length),i=r.map(t=>e.node(t).rank),a=wn(Z(Math.max,i)+1).map(()=>[]);function o(t){if(n[t])return;n[t]=!0;let r=e.node(t);a[r.rank].push(t);let i=e.successors(t);i&&[...i].sort((e,t)=>s(e,t)).forEach(o)}r.sort((t,n)=>e.node(t).rank-e.node(n).rank).forEach(o);function s(n,r){return kn(t,e.node(n),e.node(r))}return a}function Br(e,t){let n=0;for(let r=1;r<t.length;++r)n+=Vr(e,t[r-1],t[r]);return n}function Vr(e,t,n){let r=Dn(n,n.map((e,t)=>t)),i=t.flatMap(t=>{let n=e.outEdges(t);return n?n.map(t=>({pos:r[t.w],weight:e.edge(t).weight})).sort((e,t)=>e.pos-t.pos):[]}),a=1;for(;a<n.length;)a<<=1;let o=2*a-1;--a;let s=Array(o).fill(0),c=0;return i.forEach(e=>{let t=e.pos+a;s[t]+=e.weight;let n=0;for(;t>0;)t%2&&(n+=s[t+1]),t=t-1>>1,s[t]+=e.weight;c+=e.weight*n}),c}function Hr(e,t=[]){return t.map(t=>{let n=e.inEdges(t);if(!n||!n.length)return{v:t};{let r=n.reduce((t,n)=>{let r=e.edge(n),i=e.node(n.v);return{sum:t.sum+r.weight*i.order,weight:t.weight+r.weight}},{sum:0,weight:0});return{v:t,barycenter:r.sum/r.weight,weight:r.weight}}})}function Ur(e,t){let n={};return e.forEach((e,t)=>{let r={indegree:0,in:[],out:[],vs:[e.v],i:t};e.barycenter!==void 0&&(r.barycenter=e.barycenter,r.weight=e.weight),n[e.v]=r}),t.edges().forEach(e=>{let t=n[e.v],r=n[e.w];t!==void 0&&r!==void 0&&(r.indegree++,t.out.push(r))}),Wr(Object.values(n).filter(e=>!e.indegree))}function Wr(e){let t=[];function n(e){return t=>{t.merged||(t.barycenter===void 0||e.barycenter===void 0||t.barycenter>=e.barycenter)&&Gr(e,t)}}function r(t){return n=>{n.in.push(t),--n.indegree===0&&e.push(n)}}for(;e.length;){let i=e.pop();t.push(i),i.in.reverse().forEach(n(i)),i.out.forEach(r(i))}return t.filter(e=>!e.merged).map(e=>Tn(e,[`vs`,`i`,`barycenter`,`weight`]))}function Gr(e,t){let n=0,r=0;e.weight&&(n+=e.barycenter*e.weight,r+=e.weight),t.weight&&(n+=t.barycenter*t.weight,r+=t.weight),e.vs=t.vs.concat(e.vs),e.barycenter=n/r,e.weight=r,e.i=Math.min(t.i,e.i),t.merged=!0}function Kr(e,t,n,r,i){let a={},o=null,s=null,c=i;typeof t==`boolean`?(c=t,a={}):t&&(a=t,o=n??null,s=r??null);let l=bn(e,e=>Object.hasOwn(e,`barycenter`)),u=l.lhs,d=l.rhs.sort((e,t)=>t.i-e.i),f=[],p=0,m=0,h=0;u.sort(Jr(s,o,!!c));for(let[e,t]of Object.entries(a)){let n=u.findIndex(t=>t.vs[0]===e);u.splice(n+1,0,t)}h=qr(f,d,h),u.forEach(e=>{h+=e.vs.length,f.push(e.vs),p+=e.barycenter*e.weight,m+=e.weight,h=qr(f,d,h)});let g={vs:f.flat(1)};return m&&(g.barycenter=p/m,g.weight=m),g}function qr(e,t,n){let r;for(;t.length&&(r=t[t.length-1]).i<=n;)t.pop(),e.push(r.vs),n++;return n}function Jr(e,t,n){return(r,i)=>{if(r.barycenter<i.barycenter)return-1;if(r.barycenter>i.barycenter)return 1;if(e&&(typeof r.vs[0]==`string`||typeof i.vs[0]==`string`)){let n=kn(t,e.node(r.vs[0]),e.node(i.vs[0]));if(n!==0)return n}return n?i.i-r.i:r.i-i.i}}function Yr(e,t,n,r,i){var a,o;let s=null,c=i;typeof r==`boolean`?(c=r,s=null):r!==void 0&&(s=r);let l=e.children(t),u=e.node(t),d=u?u.borderLeft:void 0,f=u?u.borderRight:void 0,p={};d&&(l=l.filter(e=>e!==d&&e!==f));let m=Hr(e,l);m.forEach(t=>{if(e.children(t.v).length){let{result:r}=Yr(e,t.v,n,s,c);p[t.v]=r,Object.hasOwn(r,`barycenter`)&&Zr(t,r)}});let h=Ur(m,n);Xr(h,p);let g={},_=!1;for(let t=0;t<h.length;t++)for(let n=t+1;n<h.length;n++)if(h[t]&&h[n]&&(a=h[t])!=null&&a.barycenter&&(o=h[n])!=null&&o.barycenter&&h[t]?.barycenter===h[n].barycenter){let r=h[t]?.vs[0]??``,i=h[n]?.vs[0]??``,a=e.node(r),o=e.node(i);if(a.dummy===`edge`&&o.dummy===`edge`&&a.edgeObj?.v===o.edgeObj?.v&&a.edgeObj?.w===o.edgeObj?.w){if(a.edgeLabel.reversed){g[i]=h[t],h.splice(t,1),t--;break}g[r]||(g[r]=h[n],h.splice(n,1),n--)}else _=!0}let v=Kr(h,g,s,e,c);if(d&&f){v.vs=[d,v.vs,f].flat(1);let t=e.predecessors(d);if(t&&t.length){let n=e.node(t[0]),r=e.predecessors(f),i=e.node(r[0]);Object.hasOwn(v,`barycenter`)||(v.barycenter=0,v.weight=0),v.barycenter=(v.barycenter*v.weight+n.order+i.order)/(v.weight+2),v.weight+=2}}return Object.defineProperty(v,"result",{value:v,enumerable:!1,configurable:!0,writable:!0}),Object.defineProperty(v,"usedBias",{value:_,enumerable:!1,configurable:!0,writable:!0}),v}function Xr(e,t){e.forEach(e=>{e.vs=e.vs.flatMap(e=>t[e]?t[e].vs:e)})}function Zr(e,t){e.barycenter===void 0?(e.barycenter=t.barycenter,e.weight=t.weight):(e.barycenter=(e.barycenter*e.weight+t.barycenter*t.weight)/(e.weight+t.weight),e.weight+=t.weight)}function Qr(e,t,n,r){r||=e.nodes();let i=$r(e),a=new Y({compound:!0}).setGraph({root:i}).setDefaultNodeLabel(t=>e.node(t));return r.forEach(r=>{let o=e.node(r),s=e.parent(r);if(o.rank===t||o.minRank<=t&&t<=o.maxRank){a.setNode(r),a.setParent(r,s||i);let c=e[n](r);c&&c.forEach(t=>{let n=t.v===r?t.w:t.v,i=a.edge(n,r),o=i===void 0?0:i.weight;a.setEdge(n,r,{weight:e.edge(t).weight+o})}),Object.hasOwn(o,`minRank`)&&a.setNode(r,{borderLeft:o.borderLeft[t],borderRight:o.borderRight[t]})}}),a}function $r(e){let t;for(;e.hasNode(t=Cn(`_root`)););return t}function ei(e,t,n){let r={},i;n.forEach(n=>{let a=e.parent(n),o,s;for(;a;){if(o=e.parent(a),o?(s=r[o],r[o]=a):(s=i,i=a),s&&s!==a){t.setEdge(s,a);return}a=o}})}function ti(e,t={},n=null){if(typeof t.customOrder==`function`){t.customOrder(e,ti);return}let r=yn(e),i=ni(e,wn(1,r+1),`inEdges`),a=ni(e,wn(r-1,-1,-1),`outEdges`),o=zr(e,n);if(ii(e,o),t.disableOptimalOrderHeuristic)return;let s=1/0,c,l=t.constraints||[];for(let t=0,r=0;r<4;++t,++r){ri(t%2?i:a,t%4>=2,l,n),o=pn(e);let u=Br(e,o);u<s?(r=0,c=Object.assign({},o),s=u):u===s&&(c=structuredClone(o))}ii(e,c)}function ni(e,t,n){let r=new Map,i=(e,t)=>{r.has(e)||r.set(e,[]),r.get(e).push(t)};for(let t of e.nodes()){let n=e.node(t);if(typeof n.rank==`number`&&i(n.rank,t),typeof n.minRank==`number`&&typeof n.maxRank==`number`)for(let e=n.minRank;e<=n.maxRank;e++)e!==n.rank&&i(e,t)}return t.map(function(t){return Qr(e,t,n,r.get(t)||[])})}function ri(e,t,n,r){let i=!0,a=new Y;e.forEach(function(e){n.forEach(e=>a.setEdge(e.left,e.right));let o=e.graph().root,{result:s,usedBias:c}=Yr(e,o,a,r,i);t&&c&&(i=!i),s.vs.forEach((t,n)=>e.node(t).order=n),ei(e,a,s.vs)})}function ii(e,t){Object.values(t).forEach(t=>t.forEach((t,n)=>e.node(t).order=n))}function ai(e,t){let n={};function r(t,r){let i=0,a=0,o=t.length,s=r[r.length-1];return r.forEach((t,c)=>{let l=si(e,t),u=l?e.node(l).order:o;(l||t===s)&&(r.slice(a,c+1).forEach(t=>{let r=e.predecessors(t);r&&r.forEach(r=>{let a=e.node(r),o=a.order;(o<i||u<o)&&!(a.dummy&&e.node(t).dummy)&&ci(n,r,t)})}),a=c+1,i=u)}),r}return t.length&&t.reduce(r),n}function oi(e,t){let n={};function r(t){return e.node(t)?.dummy===`border`}if(!e.nodes().some(r))return n;function i(t,r,i,a,o){wn(r,i).forEach(r=>{let i=t[r];if(i!==void 0&&e.node(i).dummy){let t=e.predecessors(i);t&&t.forEach(t=>{if(t===void 0)return;let r=e.node(t);r.dummy&&(r.order<a||r.order>o)&&ci(n,t,i)})}})}function a(t,n){let a=-1,o=-1,s=0;return n.forEach((c,l)=>{if(r(c)){let t=e.predecessors(c);if(t&&t.length){let r=t[0];if(r===void 0)return;o=e.node(r).order,i(n,s,l,a,o),s=l,a=o}}i(n,s,n.length,o,t.length)}),n}return t.length&&t.reduce(a),n}function si(e,t){if(e.node(t).dummy){let n=e.predecessors(t);if(n)return n.find(t=>e.node(t).dummy)}}function ci(e,t,n){if(t>n){let e=t;t=n,n=e}let r=e[t];r||(e[t]=r={}),r[n]=!0}function li(e,t,n){if(t>n){let e=t;t=n,n=e}let r=e[t];return r!==void 0&&Object.hasOwn(r,n)}function ui(e,t,n,r,i){let a={},o={},s={};return t.forEach(e=>{e.forEach((e,t)=>{a[e]=e,o[e]=e,s[e]=t})}),t.forEach(t=>{let c=-1,l=-1,u=!1,d=t,f=t.findIndex(t=>i?.includes(t)||yi(t,e,i));f>0&&(d=[t[f],...t.slice(0,f),...t.slice(f+1)],u=!0),d.forEach(t=>{let d=r(t);if(d&&d.length){i!=null&&i.includes(t)&&(d=d.filter(t=>yi(t,e,i)));let r=d.sort((e,t)=>{let n=s[e],r=s[t];return(n===void 0?0:n)-(r===void 0?0:r)}),f=(r.length-1)/2;for(let e=Math.floor(f),i=Math.ceil(f);e<=i;++e){let i=r[e];if(i===void 0)continue;let d=s[i];if(d!==void 0&&o[t]===t&&c<d&&s[i]!==l&&!li(n,t,i)){let e=a[i];e!==void 0&&(o[i]=t,o[t]=a[t]=e,c=d,u&&=(c=-1,l=s[i]??-1,!1))}}}})}),{root:a,align:o}}function di(e,t,n,r,i=!1){let a={},o=fi(e,t,n,i),s=i?`borderLeft`:`borderRight`;function c(e,t){let n=o.nodes().slice(),r={},i=n.pop();for(;i;){if(r[i])e(i);else{r[i]=!0,n.push(i);for(let e of t(i))n.push(e)}i=n.pop()}}function l(e){let t=o.inEdges(e);t?a[e]=t.reduce((e,t)=>{let n=a[t.v]??0,r=o.edge(t);return Math.max(e,n+(r===void 0?0:r))},0):a[e]=0}function u(t){let n=o.outEdges(t),r=1/0;n&&(r=n.reduce((e,t)=>{let n=a[t.w],r=o.edge(t);return Math.min(e,(n===void 0?0:n)-(r===void 0?0:r))},1/0));let i=e.node(t);r!==1/0&&i.borderType!==s&&(a[t]=Math.max(a[t]===void 0?0:a[t],r))}function d(e){return o.predecessors(e)||[]}function f(e){return o.successors(e)||[]}return c(l,d),c(u,f),Object.keys(r).forEach(e=>{let t=n[e];t!==void 0&&(a[e]=a[t]??0)}),a}function fi(e,t,n,r){let i=new Y,a=e.graph(),o=_i(a.nodesep,a.edgesep,r);return t.forEach(t=>{let r;t.forEach(t=>{let a=n[t];if(a!==void 0){if(i.setNode(a),r!==void 0){let s=n[r];if(s!==void 0){let n=i.edge(s,a);i.setEdge(s,a,Math.max(o(e,t,r),n||0))}}r=t}})}),i}function pi(e,t){return Object.values(t).reduce((t,n)=>{let r=-1/0,i=1/0;Object.entries(n).forEach(([t,n])=>{let a=vi(e,t)/2;r=Math.max(n+a,r),i=Math.min(n-a,i)});let a=r-i;return a<t[0]&&(t=[a,n]),t},[1/0,null])[1]}function mi(e,t){let n=Object.values(t),r=Z(Math.min,n),i=Z(Math.max,n);[`u`,`d`].forEach(n=>{[`l`,`r`].forEach(a=>{let o=n+a,s=e[o];if(!s||s===t)return;let c=Object.values(s),l=r-Z(Math.min,c);a!==`l`&&(l=i-Z(Math.max,c)),l&&(e[o]=En(s,e=>e+l))})})}function hi(e,t=void 0){let n=e.ul;return n?En(n,(n,r)=>{if(t){let n=e[t.toLowerCase()];if(n&&n[r]!==void 0)return n[r]}let i=Object.values(e).map(e=>{let t=e[r];return t===void 0?0:t}).sort((e,t)=>e-t);return((i[1]??0)+(i[2]??0))/2}):{}}function gi(e,t){let n=pn(e),r=Object.assign(ai(e,n),oi(e,n)),i={},a;return[`u`,`d`].forEach(o=>{a=o===`u`?n:Object.values(n).reverse(),[`l`,`r`].forEach(n=>{n===`r`&&(a=a.map(e=>Object.values(e).reverse()));let s=ui(e,a,r,t=>(o===`u`?e.predecessors(t):e.successors(t))||[],t),c=di(e,a,s.root,s.align,n===`r`);n===`r`&&(c=En(c,e=>-e)),i[o+n]=c})}),mi(i,pi(e,i)),hi(i,e.graph().align)}function _i(e,t,n){return(r,i,a)=>{let o=r.node(i),s=r.node(a),c=0,l;if(c+=o.width/2,Object.hasOwn(o,`labelpos`))switch(o.labelpos.toLowerCase()){case`l`:l=-o.width/2;break;case`r`:l=o.width/2}if(l&&(c+=n?l:-l),l=void 0,c+=(o.dummy?t:e)/2,c+=(s.dummy?t:e)/2,c+=s.width/2,Object.hasOwn(s,`labelpos`))switch(s.labelpos.toLowerCase()){case`l`:l=s.width/2;break;case`r`:l=-s.width/2}return l&&(c+=n?l:-l),c}}function vi(e,t){return e.node(t).width}function yi(e,t,n){if(!n)return!1;let r=t.node(e)?.edgeObj;if(!r||t.node(e).edgeLabel.reversed)return!1;let i=n.indexOf(r?.v),a=n.indexOf(r?.w);return i!==-1&&a!==-1&&i===(a+1)%n.length||i===(a-1)%n.length}function bi(e,t){e=dn(e),xi(e),Object.entries(gi(e,t)).forEach(([t,n])=>e.node(t).x=n)}function xi(e){let t=pn(e),n=e.graph(),r=n.ranksep,i=n.rankalign,a=0;t.forEach(t=>{let n=t.reduce((t,n)=>{let r=e.node(n).height??0;return t>r?t:r},0);t.forEach(t=>{let r=e.node(t);r.y=i===`top`?a+r.height/2:i===`bottom`?a+n-r.height/2:a+n/2}),a+=n+r})}var Si=new WeakMap;function Ci(e,t={}){return Ti(e,xn,t),e}function wi(e,t,n){let r=t;for(;r!==void 0;){let t=e.parent(r);if(t===n)return r;r=t}}function Ti(e,t,n){let r=e.nodes().filter(t=>e.children(t).length),i={};r.forEach(r=>{let a=e.node(r);if(a&&a.rankdir){let o=new Y({multigraph:!0,compound:!0});o.setGraph({rankdir:a.rankdir});let s=e.children(r);s.forEach(t=>{let n={...e.node(t)};o.setNode(t,n);let i=e.parent(t);i&&i!==r&&s.includes(i)&&o.setParent(t,i)});let c=new Set;e.edges().forEach(t=>{let n=wi(e,t.v,r),i=wi(e,t.w,r);if(n===t.v&&i===t.w)o.setEdge(t,{...e.edge(t)});else if(n&&i&&n!==i){let r=`${n}\0${i}`;c.has(r)||(c.add(r),o.setEdge(n,i,{...e.edge(t)}))}}),Ti(o,t,n);let l=Li(o);Di(l,t,n,null),Oi(o,l);let u=1/0,d=1/0,f=-1/0,p=-1/0;o.nodes().forEach(e=>{if(e===r)return;let t=o.node(e);t&&typeof t.x==`number`&&typeof t.y==`number`&&typeof t.width==`number`&&typeof t.height==`number`&&(u=Math.min(u,t.x-t.width/2),f=Math.max(f,t.x+t.width/2),d=Math.min(d,t.y-t.height/2),p=Math.max(p,t.y+t.height/2))}),isFinite(u)&&isFinite(d)&&isFinite(f)&&isFinite(p)||(u=d=0,f=p=0);let m=f-u,h=p-d;i[r]={minX:u,minY:d,maxX:f,maxY:p,width:m,height:h,offsetX:u,offsetY:d},a._dagreClusterSubgraph=o}});let a=[],o=t=>{let n=[],r=(e.children(t)||[]).filter(e=>e!==t);for(;r.length>0;){let t=r.shift();n.push(t),(e.children(t)||[]).filter(e=>e!==t).forEach(e=>r.push(e))}return n},s=new Map;r.forEach(t=>{let n=e.node(t);n&&n.rankdir&&i[t]&&s.set(t,(e.children(t)||[]).filter(e=>e!==t))});let c=new Set([...s.values()].flat()),l=new Map;s.forEach((e,t)=>{c.has(t)||l.set(t,o(t))});let u=new Set([...l.values()].flat()),d=e=>{for(let[t,n]of l)if(n.includes(e))return t;return e},f=[];e.edges().forEach(t=>{(u.has(t.v)||u.has(t.w))&&f.push({edge:t,label:e.edge(t)})});let p=new Map;u.forEach(t=>{let n=e.parent(t);p.set(t,typeof n==`string`?n:void 0)}),l.forEach((t,n)=>{let r=e.node(n),o=[];t.forEach(t=>{let n=e.node(t);n&&(o.push({id:t,node:n,parent:p.get(t)}),e.removeNode(t))});let s=f.filter(({edge:e})=>t.includes(e.v)||t.includes(e.w)),c=i[n];r&&(a.push({clusterId:n,subgraph:r._dagreClusterSubgraph,bounds:c,children:t,removedNodes:o,removedEdges:s}),r.width=c.width,r.height=c.height)});let m=new Set;f.forEach(({edge:t,label:n})=>{let r=d(t.v),i=d(t.w);if(r!==i&&e.hasNode(r)&&e.hasNode(i)){let t=`${r}\0${i}`;m.has(t)||(m.add(t),e.setEdge(r,i,{...n,width:0,height:0}))}});let h=Li(e),g=Di(h,t,n,Si.get(e)??null);Si.set(e,g),Oi(e,h),m.forEach(t=>{let n=t.indexOf(`\0`),r=t.slice(0,n),i=t.slice(n+1);e.hasEdge(r,i)&&e.removeEdge(r,i)}),a.forEach(({clusterId:t,subgraph:n,bounds:r,removedNodes:i,removedEdges:a})=>{let o=e.node(t),s=o?.x??0,c=o?.y??0,l=(r.minX+r.maxX)/2,u=(r.minY+r.maxY)/2;i.forEach(({id:t,node:n,parent:r})=>{e.setNode(t,n),r!==void 0&&e.setParent(t,r)}),a.forEach(({edge:t,label:n})=>{e.setEdge(t,n)}),n.nodes().forEach(r=>{if(r===t)return;let i=n.node(r),a=e.node(r);a&&i&&typeof i.x==`number`&&typeof i.y==`number`&&(a.x=s+(i.x-l),a.y=c+(i.y-u))}),Ei(e,n,s-l,c-u),delete o._dagreClusterSubgraph}),r.forEach(t=>{let n=e.node(t),r=i[t];if(n&&n.rankdir&&n._dagreClusterSubgraph&&r){let i=n._dagreClusterSubgraph,a=n.x??0,o=n.y??0,s=(r.minX+r.maxX)/2,c=(r.minY+r.maxY)/2;i.nodes().forEach(n=>{if(n===t)return;let r=i.node(n),l=e.node(n);if(l&&r&&typeof r.x==`number`&&typeof r.y==`number`){let e=r.x-s,t=r.y-c;l.x=a+e,l.y=o+t}}),Ei(e,i,a-s,o-c),delete n._dagreClusterSubgraph}})}function Ei(e,t,n,r){t.edges().forEach(i=>{if(!e.hasEdge(i))return;let a=t.edge(i),o=e.edge(i);o.points=a.points.map(e=>({x:e.x+n,y:e.y+r})),Object.hasOwn(a,`x`)&&(o.x=a.x+n,o.y=a.y+r)})}function Di(e,t,n,r=null){var i,a;let o=n?.useDynamic!==!1,s=o&&(i=r?.graph)!=null?i:null,c=o&&(a=r?.rawNodes)!=null?a:null;t(`    makeSpaceForEdgeLabels`,()=>Ri(e)),t(`    removeSelfEdges`,()=>qi(e)),t(`    acyclic`,()=>Vn(e,s)),t(`    nestingGraph.run`,()=>Cr(e)),t(`    rank`,()=>mr(dn(e))),t(`    injectEdgeLabelProxies`,()=>zi(e)),t(`    removeEmptyRanks`,()=>hn(e)),t(`    nestingGraph.cleanup`,()=>Dr(e)),t(`    normalizeRanks`,()=>mn(e)),t(`    assignRankMinMax`,()=>Bi(e)),t(`    removeEdgeLabelProxies`,()=>Vi(e)),t(`    normalize.run`,()=>Gn(e)),t(`    parentDummyChains`,()=>yr(e)),t(`    addBorderSegments`,()=>Or(e)),t(`    order`,()=>ti(e,n,c)),t(`    insertSelfEdges`,()=>Ji(e)),t(`    adjustCoordinateSystem`,()=>jr(e)),t(`    position`,()=>bi(e,n.corePath)),t(`    positionSelfEdges`,()=>Yi(e));let l=JSON.parse(JSON.stringify(e._nodes));return t(`    removeBorderNodes`,()=>Ki(e)),t(`    normalize.undo`,()=>qn(e)),t(`    fixupEdgeLabelCoords`,()=>Wi(e)),t(`    undoCoordinateSystem`,()=>Mr(e)),t(`    translateGraph`,()=>Hi(e)),t(`    assignNodeIntersects`,()=>Ui(e)),t(`    reversePoints`,()=>Gi(e)),t(`    acyclic.undo`,()=>Un(e)),{graph:e,rawNodes:l}}function Oi(e,t){e.nodes().forEach(n=>{let r=e.node(n),i=t.node(n);r&&(r.x=i.x,r.y=i.y,r.order=i.order,r.rank=i.rank,t.children(n).length&&(r.width=i.width,r.height=i.height))}),e.edges().forEach(n=>{let r=e.edge(n),i=t.edge(n);r.points=i.points,Object.hasOwn(i,`x`)&&(r.x=i.x,r.y=i.y)}),e.graph().width=t.graph().width,e.graph().height=t.graph().height}var ki=[`nodesep`,`edgesep`,`ranksep`,`marginx`,`marginy`],Ai={ranksep:50,edgesep:20,nodesep:50,rankdir:`TB`,rankalign:`center`},ji=[`acyclicer`,`ranker`,`rankdir`,`align`,`rankalign`],Mi=[`width`,`height`,`rank`],Ni={width:0,height:0},Pi=[`minlen`,`weight`,`width`,`height`,`labeloffset`],Fi={minlen:1,weight:1,width:0,height:0,labeloffset:10,labelpos:`r`},Ii=[`labelpos`];function Li(e){let t=new Y({multigraph:!0,compound:!0}),n=Zi(e.graph());return t.setGraph(Object.assign({},Ai,Xi(n,ki),Tn(n,ji))),e.nodes().forEach(n=>{let r=Xi(Zi(e.node(n)),Mi);Object.keys(Ni).forEach(e=>{r[e]===void 0&&(r[e]=Ni[e])}),t.setNode(n,r);let i=e.parent(n);i!==void 0&&t.setParent(n,i)}),e.edges().forEach(n=>{let r=Zi(e.edge(n));t.setEdge(n,Object.assign({},Fi,Xi(r,Pi),Tn(r,Ii)))}),t}function Ri(e){let t=e.graph();t.ranksep/=2,e.edges().forEach(n=>{let r=e.edge(n);r.minlen*=2,(r.labelpos??`r`).toLowerCase()!==`c`&&(t.rankdir===`TB`||t.rankdir===`BT`?r.width+=r.labeloffset:r.height+=r.labeloffset)})}function zi(e){e.edges().forEach(t=>{let n=e.edge(t);if(n.width&&n.height){let n=e.node(t.v);X(e,`edge-proxy`,{rank:(e.node(t.w).rank-n.rank)/2+n.rank,e:t},`_ep`)}})}function Bi(e){let t=0;e.nodes().forEach(n=>{let r=e.node(n);r.borderTop&&(r.minRank=e.node(r.borderTop).rank,r.maxRank=e.node(r.borderBottom).rank,t=Math.max(t,r.maxRank))}),e.graph().maxRank=t}function Vi(e){e.nodes().forEach(t=>{let n=e.node(t);if(n.dummy===`edge-proxy`){let r=n;e.edge(r.e).labelRank=n.rank,e.removeNode(t)}})}function Hi(e){let t=1/0,n=0,r=1/0,i=0,a=e.graph(),o=a.marginx||0,s=a.marginy||0;function c(e){let a=e.x,o=e.y,s=e.width,c=e.height;t=Math.min(t,a-s/2),n=Math.max(n,a+s/2),r=Math.min(r,o-c/2),i=Math.max(i,o+c/2)}e.nodes().forEach(t=>c(e.node(t))),e.edges().forEach(t=>{let n=e.edge(t);Object.hasOwn(n,`x`)&&c(n)}),t-=o,r-=s,e.nodes().forEach(n=>{let i=e.node(n);i.x-=t,i.y-=r}),e.edges().forEach(n=>{let i=e.edge(n);i.points.forEach(e=>{e.x-=t,e.y-=r}),Object.hasOwn(i,`x`)&&(i.x-=t),Object.hasOwn(i,`y`)&&(i.y-=r)}),a.width=n-t+o,a.height=i-r+s}function Ui(e){e.edges().forEach(t=>{if(t.v===t.w)return;let n=e.edge(t),r=e.node(t.v),i=e.node(t.w),a,o;n.points?(a=n.points[0],o=n.points[n.points.length-1]):(n.points=[],a=i,o=r),n.points.unshift(fn(r,a)),n.points.push(fn(i,o))})}function Wi(e){e.edges().forEach(t=>{let n=e.edge(t);if(Object.hasOwn(n,`x`))switch((n.labelpos===`l`||n.labelpos===`r`)&&(n.width-=n.labeloffset),n.labelpos){case`l`:n.x-=n.width/2+n.labeloffset;break;case`r`:n.x+=n.width/2+n.labeloffset}})}function Gi(e){e.edges().forEach(t=>{let n=e.edge(t);n.reversed&&n.points.reverse()})}function Ki(e){e.nodes().forEach(t=>{if(e.children(t).length){let n=e.node(t),r=e.node(n.borderTop),i=e.node(n.borderBottom),a=e.node(n.borderLeft[n.borderLeft.length-1]),o=e.node(n.borderRight[n.borderRight.length-1]);n.width=Math.abs(o.x-a.x),n.height=Math.abs(i.y-r.y),n.x=a.x+n.width/2,n.y=r.y+n.height/2}}),e.nodes().forEach(t=>{e.node(t).dummy===`border`&&e.removeNode(t)})}function qi(e){e.edges().forEach(t=>{if(t.v===t.w){let n=e.node(t.v);n.selfEdges||=[],n.selfEdges.push({e:t,label:e.edge(t)}),e.removeEdge(t)}})}function Ji(e){pn(e).forEach(t=>{let n=0;t.forEach((t,r)=>{let i=e.node(t);typeof i.rank!=`number`&&(i.rank=0),i.order=r+n,(i.selfEdges||[]).forEach(t=>{X(e,`selfedge`,{width:t.label.width,height:t.label.height,rank:i.rank,order:r+ ++n,e:t.e,edgeLabel:t.label},`_se`),Array.isArray(t.label.points)&&t.label.points.length===7||(t.label.points=[{x:0,y:-10},{x:0,y:-10},{x:0,y:0},{x:0,y:10},{x:0,y:10},{x:0,y:0},{x:0,y:0}])}),delete i.selfEdges})})}function Yi(e){e.nodes().forEach(t=>{let n=e.node(t),r=e=>typeof e==`number`&&isFinite(e);if(n.dummy===`selfedge`){let i=n,a=e.node(i.e.v),o=r(a?.x)?a.x:0,s=r(a?.y)?a.y:0,c=r(a?.width)?a.width:0,l=r(a?.height)?a.height:0,u=r(n.x)?n.x:o,d=r(n.y)?n.y:s,f=c/2,p=l/2;i.edgeLabel.points=[{x:u+f,y:d-p},{x:u+f,y:d-p},{x:u,y:d},{x:u-f,y:d+p},{x:u-f,y:d+p},{x:u,y:d},{x:u,y:d}],i.edgeLabel.x=u,i.edgeLabel.y=d,e.setEdge(i.e,i.edgeLabel),e.removeNode(t)}else n&&Array.isArray(n.selfEdges)&&n.selfEdges.forEach(e=>{if(!Array.isArray(e.label.points)||e.label.points.length!==7){let t=r(n.x)?n.x:0,i=r(n.y)?n.y:0,a=r(n.width)?n.width:0,o=r(n.height)?n.height:0,s=a/2,c=o/2;e.label.points=[{x:t+s,y:i-c},{x:t+s,y:i-c},{x:t,y:i},{x:t-s,y:i+c},{x:t-s,y:i+c},{x:t,y:i},{x:t,y:i}]}})})}function Xi(e,t){return En(Tn(e,t),Number)}function Zi(e){let t={};return e&&Object.entries(e).forEach(([e,n])=>{typeof e==`string`&&(e=e.toLowerCase()),t[e]=n}),t}var Qi=34,$i=e=>28+e.length*10;function ea(e,t){let[n,r]=[e.x+e.width/2,t.x-t.width/2],i=(n+r)/2;return`M ${n} ${e.y} C ${i} ${e.y} ${i} ${t.y} ${r} ${t.y}`}function ta({sides:e,agencies:t}){let{say:n}=U(),r=Oe(()=>{let n=new Y;n.setGraph({rankdir:`LR`,nodesep:14,ranksep:150,marginx:8,marginy:8}),n.setDefaultEdgeLabel(()=>({})),e.forEach(e=>n.setNode(e.id,{label:e.name,width:$i(e.name),height:Qi,kind:`child`}));let r=Math.max(...t.map(e=>$i(e.name)));return t.forEach(e=>{n.setNode(e.id,{label:e.name,width:r,height:Qi,kind:e.around.length>1?`shared`:`agency`}),e.around.forEach(t=>n.setEdge(t.id,e.id))}),Ci(n),n},[e,t]),i=r.graph();return G(`div`,{class:`scroll`,role:`region`,tabIndex:0,"aria-label":n(`whoIsWhere`),children:G(`svg`,{class:`shared-graph`,role:`img`,"aria-label":n(`whoIsWhere`),width:i.width,height:i.height,viewBox:`0 0 ${i.width} ${i.height}`,children:[r.edges().map(e=>G(`path`,{class:`line ${r.node(e.w).kind}`,d:ea(r.node(e.v),r.node(e.w))},`${e.v} ${e.w}`)),r.nodes().map(e=>{let{x:t,y:n,width:i,label:a,kind:o}=r.node(e);return G(`g`,{class:String(o),children:[G(`rect`,{x:t-i/2,y:n-Qi/2,width:i,height:Qi,rx:o===`child`?Qi/2:6}),G(`text`,{x:t,y:n+5,"text-anchor":`middle`,children:a})]},e)})]})})}var na=q(`
  query SiblingsSideBySide($id: ID!, $asAt: Date) {
    child(id: $id) {
      ...AboutChild
      network(asAt: $asAt) {
        ...Side
        siblings {
          child {
            id
            name
            network(asAt: $asAt) {
              ...Side
            }
          }
          leadProfessional {
            practitioner {
              name
            }
          }
        }
      }
    }
  }
`);function ra({route:e}){let{say:t}=U();return G(Ke,{answer:W(na,{id:e.id,asAt:e.asAt||null}),children:({child:n})=>{if(!n)return G(`h1`,{children:t(`notFound`)});let r=n.network.siblings.flatMap(e=>e.child?[e.child]:[]),i=n.network.siblings.filter(e=>!e.child);return G(w,{children:[G(it,{child:n,route:e}),G(ut,{route:e,acceptedOn:n.about.acceptedOn,compares:!1}),G(`h2`,{children:t(`sideBySide`)}),r.length===0&&i.length===0&&G(`p`,{children:t(`noSiblings`)}),i.map((e,n)=>G(`p`,{children:[t(`aSibling`),e.leadProfessional&&`. ${t(`lead`)}: ${e.leadProfessional.practitioner.name}`]},n)),r.length>0&&G(ia,{sides:[{id:e.id,name:n.name,network:n.network},...r],route:e})]})}})}function ia({sides:e,route:t}){let{say:n,lang:r}=U(),i=gt(),a=bt(e),o=(e,t)=>e.network.agencies.find(e=>e.agency.id===t);return G(w,{children:[!i&&G(ta,{sides:e,agencies:a}),G(`div`,{class:`scroll`,role:`region`,tabIndex:0,"aria-label":n(`sideBySide`),children:G(`table`,{children:[G(`caption`,{children:n(`whoIsWhere`)}),G(`thead`,{children:G(`tr`,{children:[G(`td`,{}),e.map(e=>G(`th`,{scope:`col`,children:e.id===t.id?e.name:G(`a`,{href:J({...t,id:e.id,finding:``}),children:e.name})},e.id))]})}),G(`tbody`,{children:[G(`tr`,{children:[G(`th`,{scope:`row`,children:n(`lead`)}),e.map(e=>G(`td`,{children:e.network.leadProfessional?.practitioner.name??n(`nobodyLeads`)},e.id))]}),a.map(t=>G(`tr`,{class:t.around.length>1?`shared`:void 0,children:[G(`th`,{scope:`row`,children:[t.name,t.around.length>1&&G(`span`,{class:`tag`,children:n(`shared`)})]}),e.map(e=>{let n=o(e,t.id);return G(`td`,{children:n&&[...n.practitioners.map(e=>e.name),...n.services.map(e=>r===`MI`&&e.type.nameMi||e.type.name)].join(`, `)},e.id)})]},t.id))]})]})})]})}var aa=q(`
  query ChildPicture($id: ID!, $asAt: Date, $comparedWith: Date, $style: PictureStyle!, $shape: PictureShape!, $findings: Boolean!, $lang: Lang!) {
    child(id: $id) {
      ...AboutChild
      network(asAt: $asAt) {
        view
        picture(style: $style, shape: $shape, lang: $lang, comparedWith: $comparedWith) {
          ...Drawing
        }
        overlaps @include(if: $findings) {
          ...Found
        }
        gaps @include(if: $findings) {
          ...Found
        }
      }
    }
    ...Names
  }
`),oa={network:`ECOMAP`,whanau:`GENOGRAM`,timeline:`TIMELINE`};function sa({route:e}){return e.tab===`siblings`?G(ra,{route:e}):G(ca,{route:e,tab:e.tab})}function ca({route:e,tab:t}){let{lang:n}=U();return G(Ke,{answer:W(aa,{id:e.id,asAt:e.asAt||null,comparedWith:e.comparedWith||null,style:oa[t],shape:gt()?`NARROW`:`WIDE`,findings:t!==`whanau`,lang:n}),children:t=>G(la,{route:e,data:t})})}function la({route:e,data:t}){let{say:n}=U(),r=t.child?.network,i=Oe(()=>r?[...r.overlaps??[],...r.gaps??[]]:[],[r]),a=i.find(t=>t.key===e.finding),o=Oe(()=>a&&{key:a.key,ids:mt(a)},[a]),s=V(null),c=r?.view===`FULL`&&e.tab!==`whanau`,l=(t,n)=>{rt({...e,finding:t}),requestAnimationFrame(()=>s.current?.querySelector(n)?.scrollIntoView({block:`nearest`}))};return!t.child||!r?G(`h1`,{children:n(`notFound`)}):G(w,{children:[G(it,{child:t.child,route:e}),G(ut,{route:e,acceptedOn:t.child.about.acceptedOn,compares:!0}),r.view===`CHILD_SAFE`&&G(`p`,{class:`note`,children:n(`childSafe`)}),G(`div`,{ref:s,class:c?`columns`:void 0,children:[G(`section`,{"aria-label":n(`picture`),children:G(_t,{picture:r.picture,pointed:o,onKey:e=>l(e,`.findings .chosen`)})}),c&&G(`section`,{"aria-label":n(`findings`),children:G(dt,{found:i,names:t,chosen:e.finding,onChoose:e=>l(e,`.drawing .on`)})})]})]})}function ua(){let[e,t]=z([]);return{after:e.at(-1)??null,number:e.length,next:n=>t([...e,n]),previous:()=>t(e.slice(0,-1)),restart:()=>t([])}}function da({pages:e,shown:t,totalCount:n,endCursor:r}){let{say:i}=U(),a=e.number*20;return t===n?null:G(`nav`,{class:`row`,"aria-label":i(`pages`),children:[G(`button`,{type:`button`,disabled:e.number===0,onClick:e.previous,children:i(`previous`)}),G(`span`,{children:i(`pageOf`,a+1,a+t,n)}),G(`button`,{type:`button`,disabled:a+t>=n||!r,onClick:()=>e.next(r),children:i(`next`)})]})}var fa=q(`
  query Children($name: String, $first: Int!, $after: String) {
    children(filter: { name: $name }, first: $first, after: $after) {
      totalCount
      pageInfo {
        endCursor
      }
      nodes {
        id
        name
        familyName
        birth {
          age
        }
        network {
          team {
            name
            nameMi
          }
          leadProfessional {
            practitioner {
              name
            }
          }
        }
      }
    }
  }
`);function pa(){let{say:e,lang:t}=U(),[n,r]=z(``),[i,a]=z(``),o=ua(),s=W(fa,{name:i||null,first:20,after:o.after});return G(w,{children:[G(`h1`,{children:e(`children`)}),G(`form`,{role:`search`,class:`row`,onSubmit:e=>{e.preventDefault(),o.restart(),a(n.trim())},children:[G(`label`,{children:[e(`nameOfChild`),G(`input`,{type:`search`,autoComplete:`off`,spellcheck:!1,value:n,onInput:e=>r(e.currentTarget.value)})]}),G(`button`,{children:e(`find`)})]}),G(Ke,{answer:s,children:({children:n})=>G(w,{children:[G(`p`,{role:`status`,children:n.totalCount===0?e(`noChild`):`${n.totalCount} ${e(`children`).toLowerCase()}`}),G(`ul`,{class:`cards`,children:n.nodes.map(n=>G(`li`,{children:G(`a`,{href:J({view:`child`,id:n.id}),children:[G(`b`,{children:[n.name,` `,n.familyName]}),n.birth?.age!=null&&G(`span`,{children:e(`years`,n.birth.age)}),n.network.team&&G(`span`,{children:t===`MI`&&n.network.team.nameMi||n.network.team.name}),n.network.team&&G(`span`,{children:n.network.leadProfessional?`${e(`lead`)}: ${n.network.leadProfessional.practitioner.name}`:e(`nobodyLeads`)})]})},n.id))}),G(da,{pages:o,shown:n.nodes.length,totalCount:n.totalCount,endCursor:n.pageInfo.endCursor})]})})]})}var ma=q(`
  query OpenFindings($in: FindingsIn!, $kind: FindingKind, $orderBy: FindingOrder!, $first: Int!, $after: String, $lang: Lang!) {
    findings(in: $in, filter: { kind: $kind }, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      pageInfo {
        endCursor
      }
      nodes {
        ...Found
        child {
          id
          name
        }
        whanau {
          name
        }
      }
    }
    ...Names
  }
`),ha=q(`
  query Roles {
    me {
      roles {
        kind
        team {
          id
          name
          nameMi
        }
      }
    }
  }
`);function ga(){let{say:e,lang:t}=U(),[n,r]=z(``),[i,a]=z(``),[o,s]=z(`SEVERITY`),c=ua(),l=W(ha,{}),u=W(ma,{in:n?{teamId:n}:{caseload:!0},kind:i||null,orderBy:o,first:20,after:c.after,lang:t}),d=new Map(l.data?.me.roles.flatMap(e=>e.team&&(e.kind===`DIRECTOR`||e.kind===`PANEL_MEMBER`)?[[e.team.id,t===`MI`&&e.team.nameMi||e.team.name]]:[])),f=e=>t=>{c.restart(),e(t.currentTarget.value)};return G(w,{children:[G(`h1`,{children:e(`findings`)}),G(`form`,{class:`row`,onSubmit:e=>e.preventDefault(),children:[G(`label`,{children:[e(`whose`),` `,G(`select`,{value:n,onChange:f(r),children:[G(`option`,{value:``,children:e(`caseload`)}),[...d].map(([t,n])=>G(`option`,{value:t,children:e(`teamOf`,n)},t))]})]}),G(`label`,{children:[e(`kind`),` `,G(`select`,{value:i,onChange:f(a),children:[G(`option`,{value:``,children:e(`all`)}),G(`option`,{value:`OVERLAP`,children:e(`overlaps`)}),G(`option`,{value:`GAP`,children:e(`gaps`)})]})]}),G(`label`,{children:[e(`first`),` `,G(`select`,{value:o,onChange:f(s),children:[G(`option`,{value:`SEVERITY`,children:e(`SEVERITY`)}),G(`option`,{value:`AGE`,children:e(`AGE`)})]})]})]}),G(Ke,{answer:u,children:t=>G(w,{children:[G(`p`,{role:`status`,children:t.findings.totalCount===0?e(`noOpenFindings`):e(`count`,t.findings.totalCount)}),G(`ol`,{class:`findings`,children:t.findings.nodes.map(e=>G(`li`,{children:[G(`h2`,{children:e.child?G(`a`,{href:J({view:`child`,id:e.child.id,finding:e.key}),children:e.child.name}):e.whanau?.name}),G(ft,{found:e,names:t})]},`${e.key} ${e.child?.id}`))}),G(da,{pages:c,shown:t.findings.nodes.length,totalCount:t.findings.totalCount,endCursor:t.findings.pageInfo.endCursor})]})})]})}var _a={EN:`en-NZ`,MI:`mi`};function va({endpoint:t,session:i}){let[a,o]=z(i),[s,c]=z(()=>localStorage.getItem(`language`)===_a.MI?`MI`:`EN`),[l,u]=z([]),d=nt(),f=`${d.view} ${d.id} ${d.tab}`;B(()=>{document.documentElement.lang=_a[s],localStorage.setItem(n,_a[s])},[s]),B(()=>{document.title=`${H(s,d.view===`child`?d.tab:d.view)} · cangraph`},[s,d]);let p=V(null),m=V(f);B(()=>{m.current!==f&&(p.current?.focus({preventScroll:!0}),scrollTo(0,0)),m.current=f},[f]);let h=Oe(()=>{let e=r(t,a);return{lang:s,async ask(t,n,r){let i=t.toString(),a=/\b(?:query|mutation)\s+(\w+)/.exec(i)?.[1]??``;u(e=>[...e.filter(e=>e.place===f&&e.name!==a),{place:f,name:a,query:i,variables:n}]);let o=await e({query:i,variables:n,operationName:a},{signal:r});if(o.errors)throw Error(o.errors[0].message);return o.data}}},[t,a,s,f]),g=e=>G(`a`,{href:J({view:e}),"aria-current":d.view===e?`page`:void 0,children:H(s,e)});return G(Ve.Provider,{value:h,children:[G(`a`,{class:`skip`,href:`#main`,onClick:e=>(e.preventDefault(),p.current?.focus()),children:H(s,`skip`)}),G(`header`,{class:`top`,children:[G(`strong`,{children:`cangraph`}),G(`nav`,{"aria-label":`cangraph`,children:[g(`children`),g(`findings`)]}),G(We,{asked:l.filter(e=>e.place===f)}),G(`button`,{type:`button`,lang:_a[s===`MI`?`EN`:`MI`],onClick:()=>c(s===`MI`?`EN`:`MI`),children:H(s,`language`)}),a.issuer?G(`span`,{class:`who`,children:[H(s,`signedInAs`),` `,G(`b`,{children:a.name}),` `,G(`button`,{type:`button`,onClick:()=>a.choose(),children:H(s,`switchPerson`)})]}):G(ya,{lang:s,onToken:t=>o(new e(void 0,t))})]}),G(`main`,{ref:p,id:`main`,tabIndex:-1,children:[d.view===`children`&&G(pa,{}),d.view===`findings`&&G(ga,{}),d.view===`child`&&G(sa,{route:d},d.id)]},a.id)]})}function ya({lang:e,onToken:t}){let n=V(null);return G(`form`,{class:`who`,onSubmit:e=>{e.preventDefault(),t(n.current.value.trim())},children:[G(`label`,{children:[H(e,`token`),` `,G(`input`,{ref:n,type:`password`,autoComplete:`off`,spellcheck:!1})]}),G(`button`,{children:H(e,`useToken`)})]})}var ba=document.getElementById(`page`);try{let n=await t(),r=new e(n.signIn??void 0);await r.begin()&&fe(G(va,{endpoint:n.endpoint,session:r}),ba)}catch(e){fe(G(`p`,{role:`alert`,children:[`The page could not be opened: `,String(e)]}),ba)}